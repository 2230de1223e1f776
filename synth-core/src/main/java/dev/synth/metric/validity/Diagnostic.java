package dev.synth.metric.validity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mean of {@code data-validity} and {@code data-structure}: SDMetrics' diagnostic score. */
public final class Diagnostic implements Metric {
  @Override
  public String name() {
    return "diagnostic";
  }

  @Override
  public String meaning() {
    return "mean of data-validity and data-structure (SDMetrics 0.29)";
  }

  @Override
  public Aspect aspect() {
    return Aspect.VALIDITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Score part : List.of(DataValidity.of(data), DataStructure.of(data))) {
      parts.put(part.metric(), part.value());
    }
    return Averages.of(name(), parts, "there is no column to compare");
  }

  @Override
  public String remedy() {
    return "see which of its parts lacks most";
  }
}
