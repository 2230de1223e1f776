package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mean of {@code data-validity} and {@code data-structure}: SDMetrics' diagnostic score. */
public final class Diagnostic implements Metric {
  private static final About ABOUT =
      new About(
          "diagnostic",
          "mean of data-validity and data-structure (SDMetrics 0.29)",
          Aspect.VALIDITY,
          Goal.HIGHER,
          "see which of its parts lacks most");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Score part : List.of(DataValidity.of(data), DataStructure.of(data))) {
      parts.put(part.metric(), part.value());
    }
    return Averages.of(name(), parts, "there is no column to compare");
  }
}
