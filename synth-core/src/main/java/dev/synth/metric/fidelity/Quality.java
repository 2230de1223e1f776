package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean of {@code column-shapes} and {@code column-pair-trends}: SDMetrics' quality score over all
 * pairs. A real held-out table scores .98 to .99, not 1.
 */
public final class Quality implements Metric {
  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String meaning() {
    return "mean of column-shapes and column-pair-trends (SDMetrics 0.29, thresholds 0)";
  }

  @Override
  public Aspect aspect() {
    return Aspect.FIDELITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Score part : List.of(ColumnShapes.of(data), ColumnPairTrends.of(data))) {
      parts.put(part.metric(), part.value());
    }
    return Averages.of(name(), parts, "there is no column to compare");
  }

  @Override
  public String remedy() {
    return Averages.REMEDY;
  }
}
