package dev.synth.learn;

import java.util.Arrays;

/**
 * Numbers brought to a scale that outliers do not move: the median is taken away and the rest
 * divided by the distance of the quartiles (by 1 when that is 0), as scikit-learn's RobustScaler
 * does; missing cells become the column's mean before. Categories stay as they are. Learnt on some
 * rows, applied to any. Immutable.
 */
public final class RobustScaling {
  private final double[] means;
  private final double[] medians;
  private final double[] ranges;

  private RobustScaling(double[] means, double[] medians, double[] ranges) {
    this.means = means;
    this.medians = medians;
    this.ranges = ranges;
  }

  /** Learns it; sorts each column of numbers once. */
  public static RobustScaling of(Features training) {
    var means = new double[training.width()];
    var medians = new double[training.width()];
    var ranges = new double[training.width()];
    for (int column = 0; column < training.width(); column++) {
      if (training.isCategory(column)) {
        continue;
      }
      double mean =
          Arrays.stream(training.column(column)).filter(x -> !Double.isNaN(x)).average().orElse(0);
      double[] sorted =
          Arrays.stream(training.column(column))
              .map(x -> Double.isNaN(x) ? mean : x)
              .sorted()
              .toArray();
      double range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
      means[column] = mean;
      medians[column] = quantile(sorted, 0.5);
      ranges[column] = range > 0 ? range : 1;
    }
    return new RobustScaling(means, medians, ranges);
  }

  /** Linear between the two nearest, as NumPy's. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The same rows with their numbers scaled. */
  public Features apply(Features features) {
    Features scaled = Features.of(features.rows());
    for (int column = 0; column < features.width(); column++) {
      if (features.isCategory(column)) {
        scaled = scaled.withCategory(features.column(column), features.levels(column));
        continue;
      }
      double[] cells = features.column(column).clone();
      for (int row = 0; row < cells.length; row++) {
        double known = Double.isNaN(cells[row]) ? means[column] : cells[row];
        cells[row] = (known - medians[column]) / ranges[column];
      }
      scaled = scaled.withNumber(cells);
    }
    return scaled;
  }
}
