package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Frequencies;

/**
 * Mean over categories of 1 - the total variation between the level frequencies of the training and
 * the synthetic rows; 1 is identical. Missing cells are left out.
 */
public final class TvComplement implements Metric {
  private static final About ABOUT =
      new About(
          "tv-complement",
          "1 - total variation distance of a category, mean over columns",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  /** SDMetrics gives a level that only synthetic rows have this count among the real ones. */
  private static final double UNSEEN = 1e-6;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return Shapes.of(data)
        .mean(name(), column -> !column.continuous(), "there is no column of categories");
  }

  /** One column's; NaN when either side has no cell. */
  static double of(ComparedColumn column) {
    double[] real = counts(column.training(), column.levels());
    double[] synthetic = counts(column.synthetic(), column.levels());
    boolean anyReal = false;
    for (double count : real) {
      anyReal |= count > 0;
    }
    if (!anyReal) {
      return Double.NaN;
    }
    for (int level = 0; level < real.length; level++) {
      if (real[level] == 0 && synthetic[level] > 0) {
        real[level] = UNSEEN;
      }
    }
    return 1 - Frequencies.totalVariation(real, synthetic);
  }

  private static double[] counts(Cells cells, int levels) {
    var counts = new double[levels];
    for (int row = 0; row < cells.size(); row++) {
      double code = cells.at(row);
      if (!Double.isNaN(code)) {
        counts[(int) code]++;
      }
    }
    return counts;
  }
}
