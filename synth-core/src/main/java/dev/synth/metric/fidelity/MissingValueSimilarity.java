package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Cells;
import dev.synth.metric.ColumnMean;
import dev.synth.metric.ComparedColumn;

/**
 * Mean over columns of 1 - the difference between the shares of missing cells; 1 is identical.
 * SDMetrics' MissingValueSimilarity.
 */
public final class MissingValueSimilarity extends ColumnMean {
  public MissingValueSimilarity() {
    super(
        new About(
            "missing-value-similarity",
            "1 - difference of the shares of missing cells, mean",
            Aspect.FIDELITY,
            Goal.HIGHER,
            Averages.REMEDY));
  }

  @Override
  protected boolean concerns(ComparedColumn column) {
    return true;
  }

  @Override
  protected double of(ComparedColumn column) {
    return 1 - Math.abs(missing(column.training()) - missing(column.synthetic()));
  }

  private static double missing(Cells cells) {
    int missing = 0;
    for (int row = 0; row < cells.size(); row++) {
      missing += Double.isNaN(cells.at(row)) ? 1 : 0;
    }
    return cells.size() == 0 ? Double.NaN : (double) missing / cells.size();
  }
}
