package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Ecdf;
import java.util.Arrays;

/**
 * Mean over numbers and times of 1 - D, D the largest gap between the empirical distributions of
 * the training and the synthetic rows; 1 is identical. Missing cells are left out.
 */
public final class KsComplement implements Metric {
  private static final About ABOUT =
      new About(
          "ks-complement",
          "1 - largest gap between the distributions of a number, mean over columns",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  /** SDMetrics rounds to 14 decimals, so that 0.1 + 0.2 equals 0.3. */
  private static final double PRECISION = 1e14;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return Shapes.of(data)
        .mean(name(), ComparedColumn::continuous, "there is no column of numbers or times");
  }

  /** One column's; NaN when either side has no cell. */
  static double of(ComparedColumn column) {
    return 1 - Ecdf.distance(sorted(column.training()), sorted(column.synthetic()));
  }

  private static double[] sorted(Cells cells) {
    var kept = new double[cells.size()];
    int size = 0;
    for (int row = 0; row < cells.size(); row++) {
      double value = cells.at(row);
      if (!Double.isNaN(value)) {
        kept[size++] = round(value);
      }
    }
    double[] sorted = Arrays.copyOf(kept, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double round(double value) {
    double scaled = value * PRECISION;
    return Double.isInfinite(scaled) ? value : Math.rint(scaled) / PRECISION + 0.0;
  }
}
