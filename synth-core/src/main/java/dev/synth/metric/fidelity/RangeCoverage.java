package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.ColumnMean;
import dev.synth.metric.ComparedColumn;
import dev.synth.stats.Range;

/**
 * Mean over columns of numbers or times of how much of the training cells' range the synthetic
 * cells span; 1 is all of it. Bounds that are protected on purpose (so that nobody's extreme is
 * told) lower it. SDMetrics' RangeCoverage.
 */
public final class RangeCoverage extends ColumnMean {
  public RangeCoverage() {
    super(
        new About(
            "range-coverage",
            "how much of a number's real range the rows span, mean",
            Aspect.FIDELITY,
            Goal.HIGHER,
            Averages.REMEDY));
  }

  @Override
  protected boolean concerns(ComparedColumn column) {
    return column.continuous();
  }

  @Override
  protected double of(ComparedColumn column) {
    Range real = Range.of(column.training().numbers());
    Range synthetic = Range.of(column.synthetic().numbers());
    if (real.width() == 0 || Double.isNaN(synthetic.width())) {
      return Double.NaN;
    }
    double below = Math.max((synthetic.low() - real.low()) / real.width(), 0);
    double above = Math.max((real.high() - synthetic.high()) / real.width(), 0);
    return Math.max(0, 1 - (below + above));
  }
}
