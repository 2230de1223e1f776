package dev.synth.metric.fidelity;

import dev.synth.metric.About;
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
  private static final About ABOUT =
      new About(
          "quality",
          "mean of column-shapes and column-pair-trends (SDMetrics 0.29, thresholds 0)",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Score part : List.of(ColumnShapes.of(data), ColumnPairTrends.of(data))) {
      parts.put(part.metric(), part.value());
    }
    return Averages.of(name(), parts, "there is no column to compare");
  }
}
