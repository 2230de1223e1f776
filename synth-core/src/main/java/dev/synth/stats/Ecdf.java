package dev.synth.stats;

/** Empirical distribution functions of sorted samples. */
public final class Ecdf {
  private Ecdf() {}

  /**
   * Largest gap between two empirical distribution functions, the statistic D of Kolmogorov and
   * Smirnov; 0 is identical, 1 is disjoint. Linear in both lengths.
   *
   * @param a ascending, without NaN
   * @param b ascending, without NaN
   * @return NaN when either is empty
   */
  public static double distance(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      double value = Math.min(a[i], b[j]);
      while (i < a.length && a[i] <= value) {
        i++;
      }
      while (j < b.length && b[j] <= value) {
        j++;
      }
      largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return largest;
  }
}
