package dev.synth.stats;

import java.util.Arrays;

/** How two numbers of a row move together. */
public final class Correlation {
  private Correlation() {}

  /**
   * Pearson's correlation over the pairs without NaN, in two passes; -1 to 1. Linear.
   *
   * @return NaN when fewer than two pairs are left, or either side of them is constant
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double pearson(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("lengths differ: " + x.length + " and " + y.length);
    }
    int n = 0;
    double sumX = 0;
    double sumY = 0;
    boolean constantX = true;
    boolean constantY = true;
    double firstX = Double.NaN;
    double firstY = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        continue;
      }
      if (n++ == 0) {
        firstX = x[i];
        firstY = y[i];
      }
      constantX &= x[i] == firstX;
      constantY &= y[i] == firstY;
      sumX += x[i];
      sumY += y[i];
    }
    if (n < 2 || constantX || constantY) {
      return Double.NaN;
    }
    return centred(x, y, sumX / n, sumY / n);
  }

  /**
   * Spearman's correlation over the pairs without NaN: Pearson's of the ranks, equal values sharing
   * their mean rank. As costly as sorting.
   *
   * @return NaN when fewer than two pairs are left, or either side of them is constant
   */
  public static double spearman(double[] x, double[] y) {
    var keptX = new double[x.length];
    var keptY = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        keptX[n] = x[i];
        keptY[n++] = y[i];
      }
    }
    return pearson(ranks(Arrays.copyOf(keptX, n)), ranks(Arrays.copyOf(keptY, n)));
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    var ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = (countBelow(sorted, values[i], false) + countBelow(sorted, values[i], true)) / 2.0;
    }
    return ranks;
  }

  /** How many are below the value, or not above it. */
  private static int countBelow(double[] sorted, double value, boolean orEqual) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      boolean below = orEqual ? sorted[middle] <= value : sorted[middle] < value;
      from = below ? middle + 1 : from;
      to = below ? to : middle;
    }
    return from;
  }

  private static double centred(double[] x, double[] y, double meanX, double meanY) {
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        continue;
      }
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    double r = xy / (StrictMath.sqrt(xx) * StrictMath.sqrt(yy));
    return Math.max(-1, Math.min(1, r));
  }
}
