package dev.synth.metric.fidelity;

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
  @Override
  public String name() {
    return "column-pair-trends";
  }

  @Override
  public String meaning() {
    return "mean of correlation-similarity and contingency-similarity over all pairs";
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
    return of(data);
  }

  @Override
  public String remedy() {
    return Averages.REMEDY;
  }

  static Score of(Comparison data) {
    return Pairs.of(data)
        .mean("column-pair-trends", pair -> true, "there are no two columns to compare");
  }
}
