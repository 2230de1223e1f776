package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.ColumnMean;
import dev.synth.metric.ComparedColumn;

/**
 * Mean over columns of numbers or times of the share of synthetic cells between the least and the
 * greatest training cell; 1 is perfect. A missing synthetic cell counts as outside where no
 * training cell is missing, and is left out otherwise. SDMetrics' BoundaryAdherence.
 */
public final class BoundaryAdherence extends ColumnMean {
  public BoundaryAdherence() {
    super(
        new About(
            "boundary-adherence",
            "share of numbers inside the real range, mean",
            Aspect.VALIDITY,
            Goal.HIGHER,
            "fit again with bounds protected"));
  }

  @Override
  protected boolean concerns(ComparedColumn column) {
    return column.continuous();
  }

  @Override
  protected double of(ComparedColumn column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean mayBeMissing = false;
    for (double cell : column.training().numbers()) {
      if (Double.isNaN(cell)) {
        mayBeMissing = true;
      } else {
        low = Math.min(low, cell);
        high = Math.max(high, cell);
      }
    }
    int counted = 0;
    int inside = 0;
    for (double cell : column.synthetic().numbers()) {
      if (!Double.isNaN(cell) || !mayBeMissing) {
        counted++;
        inside += cell >= low && cell <= high ? 1 : 0;
      }
    }
    return counted == 0 || column.training().size() == 0 ? Double.NaN : (double) inside / counted;
  }
}
