package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.ColumnMean;
import dev.synth.metric.ComparedColumn;

/**
 * Mean over columns of categories of the share of synthetic cells whose level a training row holds;
 * 1 is perfect. That a cell is missing is a level. SDMetrics' CategoryAdherence.
 */
public final class CategoryAdherence extends ColumnMean {
  public CategoryAdherence() {
    super(
        new About(
            "category-adherence",
            "share of categories that real rows hold, mean",
            Aspect.VALIDITY,
            Goal.HIGHER,
            "fit again on these rows"));
  }

  @Override
  protected boolean concerns(ComparedColumn column) {
    return !column.continuous();
  }

  @Override
  protected double of(ComparedColumn column) {
    var known = new boolean[column.levels() + 1];
    for (int code : column.training().codes(column.levels())) {
      known[code] = true;
    }
    int[] synthetic = column.synthetic().codes(column.levels());
    int adhering = 0;
    for (int code : synthetic) {
      adhering += known[code] ? 1 : 0;
    }
    return column.training().size() == 0 || synthetic.length == 0
        ? Double.NaN
        : (double) adhering / synthetic.length;
  }
}
