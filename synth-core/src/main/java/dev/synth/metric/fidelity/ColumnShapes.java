package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Mean over all columns of how alike their distributions are: {@code ks-complement} for numbers and
 * times, {@code tv-complement} for categories. SDMetrics' "Column Shapes".
 */
public final class ColumnShapes implements Metric {
  private static final About ABOUT =
      new About(
          "column-shapes",
          "mean of ks-complement and tv-complement over columns",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return of(data);
  }

  static Score of(Comparison data) {
    return Shapes.of(data).mean("column-shapes", column -> true, "there is no column to compare");
  }
}
