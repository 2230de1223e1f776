package dev.synth.learn;

import java.util.Arrays;

/**
 * Numbers cut at thresholds: midpoints between distinct values when these are few, else midpoints
 * at quantiles, as scikit-learn's HistGradientBoosting does (all rows count, not 200,000 of them).
 */
final class NumberCut implements ColumnCut {
  private final double[] thresholds; // ascending; a cell falls left of the first that it is <= to

  private NumberCut(double[] thresholds) {
    this.thresholds = thresholds;
  }

  static NumberCut of(double[] cells) {
    double[] sorted = Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().limit(MOST_BINS + 1L).toArray();
    return new NumberCut(
        distinct.length <= MOST_BINS ? betweenNeighbours(distinct) : atQuantiles(sorted));
  }

  static NumberCut restore(double[] thresholds) {
    for (int i = 0; i < thresholds.length; i++) {
      if (Double.isNaN(thresholds[i]) || (i > 0 && thresholds[i] <= thresholds[i - 1])) {
        throw new IllegalArgumentException("the thresholds do not ascend");
      }
    }
    if (thresholds.length >= MOST_BINS) {
      throw new IllegalArgumentException("too many thresholds: " + thresholds.length);
    }
    return new NumberCut(thresholds.clone());
  }

  double[] thresholds() {
    return thresholds.clone();
  }

  private static double[] betweenNeighbours(double[] distinct) {
    var between = new double[Math.max(0, distinct.length - 1)];
    for (int i = 0; i < between.length; i++) {
      between[i] = midpoint(distinct[i], distinct[i + 1]);
    }
    return between;
  }

  private static double[] atQuantiles(double[] sorted) {
    var quantiles = new double[MOST_BINS - 1];
    for (int i = 0; i < quantiles.length; i++) {
      long scaled = (i + 1L) * (sorted.length - 1);
      int below = (int) (scaled / MOST_BINS);
      boolean exact = scaled % MOST_BINS == 0;
      quantiles[i] = exact ? sorted[below] : midpoint(sorted[below], sorted[below + 1]);
    }
    return Arrays.stream(quantiles).distinct().toArray();
  }

  /** At least the lower and below the upper one, whatever the rounding or the infinities. */
  private static double midpoint(double lower, double upper) {
    double middle = lower / 2 + upper / 2;
    return middle >= lower && middle < upper ? middle : lower;
  }

  @Override
  public int bins() {
    return thresholds.length + 1;
  }

  @Override
  public int bin(double cell) {
    if (Double.isNaN(cell)) {
      return bins();
    }
    int low = 0;
    int high = thresholds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cell <= thresholds[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
