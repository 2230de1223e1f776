package dev.synth.stats;

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
   * their mean rank. Linear.
   *
   * @return NaN when fewer than two pairs are left, or either side of them is constant
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double spearman(Ranks x, Ranks y) {
    return pearson(x.beside(y), y.beside(x));
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
