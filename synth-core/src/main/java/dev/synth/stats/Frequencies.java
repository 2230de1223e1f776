package dev.synth.stats;

import java.util.Arrays;

/** Distances between relative frequencies. */
public final class Frequencies {
  /** Up to so many cells a joint distribution is counted in an array (two of 16 MB). */
  private static final int DENSE = 1 << 22;

  private Frequencies() {}

  /**
   * Half the sum of the differences between two distributions given as counts; 0 is identical, 1 is
   * disjoint.
   *
   * @param a counts, not necessarily whole
   * @param b counts of the same categories
   * @return NaN when either has no counts
   */
  public static double totalVariation(double[] a, double[] b) {
    double totalA = Arrays.stream(a).sum();
    double totalB = Arrays.stream(b).sum();
    if (!(totalA > 0 && totalB > 0)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] / totalA - b[i] / totalB);
    }
    return sum / 2;
  }

  /**
   * Total variation between the joint distributions of two coded columns in two tables. Linear in
   * the rows; when the table of counts would be large, as costly as sorting them.
   *
   * @param x codes of the first column in the one table, from 0 to below {@code levelsX}
   * @param y codes of the second column in the one table
   * @param otherX codes of the first column in the other table
   * @param otherY codes of the second column in the other table
   * @return NaN when either table has no rows
   */
  public static double jointTotalVariation(
      int[] x, int[] y, int[] otherX, int[] otherY, int levelsX, int levelsY) {
    if (x.length == 0 || otherX.length == 0) {
      return Double.NaN;
    }
    if ((long) levelsX * levelsY > DENSE) {
      return sparse(keys(x, y, levelsY), keys(otherX, otherY, levelsY));
    }
    int[] counts = counts(x, y, levelsX, levelsY);
    int[] others = counts(otherX, otherY, levelsX, levelsY);
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0 || others[i] != 0) {
        sum += Math.abs((double) counts[i] / x.length - (double) others[i] / otherX.length);
      }
    }
    return sum / 2;
  }

  private static int[] counts(int[] x, int[] y, int levelsX, int levelsY) {
    var counts = new int[levelsX * levelsY];
    for (int i = 0; i < x.length; i++) {
      counts[x[i] * levelsY + y[i]]++;
    }
    return counts;
  }

  private static long[] keys(int[] x, int[] y, int levelsY) {
    var keys = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      keys[i] = (long) x[i] * levelsY + y[i];
    }
    Arrays.sort(keys);
    return keys;
  }

  private static double sparse(long[] a, long[] b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      long key = i == a.length ? b[j] : j == b.length ? a[i] : Math.min(a[i], b[j]);
      int startI = i;
      int startJ = j;
      while (i < a.length && a[i] == key) {
        i++;
      }
      while (j < b.length && b[j] == key) {
        j++;
      }
      sum += Math.abs((double) (i - startI) / a.length - (double) (j - startJ) / b.length);
    }
    return sum / 2;
  }
}
