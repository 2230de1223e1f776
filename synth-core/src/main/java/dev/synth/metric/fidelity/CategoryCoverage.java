package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.ColumnMean;
import dev.synth.metric.ComparedColumn;

/**
 * Mean over columns of categories of the share of the training rows' levels that synthetic rows
 * hold; 1 is all. Levels that are protected because few rows hold them lower it. SDMetrics'
 * CategoryCoverage.
 */
public final class CategoryCoverage extends ColumnMean {
  public CategoryCoverage() {
    super(
        new About(
            "category-coverage",
            "share of real levels that the rows hold, mean",
            Aspect.FIDELITY,
            Goal.HIGHER,
            Averages.REMEDY));
  }

  @Override
  protected boolean concerns(ComparedColumn column) {
    return !column.continuous();
  }

  @Override
  protected double of(ComparedColumn column) {
    var real = new boolean[column.levels() + 1];
    var both = new boolean[column.levels() + 1];
    for (int code : column.training().codes(column.levels())) {
      real[code] = true;
    }
    for (int code : column.synthetic().codes(column.levels())) {
      both[code] = real[code];
    }
    int levels = 0;
    int covered = 0;
    for (int level = 0; level < column.levels(); level++) {
      levels += real[level] ? 1 : 0;
      covered += both[level] ? 1 : 0;
    }
    return levels == 0 || column.synthetic().size() == 0 ? Double.NaN : (double) covered / levels;
  }
}
