package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Mean over all pairs of columns of how alike they move together: {@code correlation-similarity}
 * for two numbers or times, {@code contingency-similarity} for the others. SDMetrics' "Column Pair
 * Trends" with both thresholds 0. Quadratic in columns, linear in rows.
 */
public final class ColumnPairTrends implements Metric {
  private static final About ABOUT =
      new About(
          "column-pair-trends",
          "mean of correlation-similarity and contingency-similarity over all pairs",
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
    return Pairs.of(data)
        .mean("column-pair-trends", pair -> true, "there are no two columns to compare");
  }
}
