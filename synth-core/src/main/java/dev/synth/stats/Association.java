package dev.synth.stats;

import java.util.HashMap;
import java.util.Map;

/** How strongly two columns of a table are related, whatever their kinds. */
public final class Association {
  /** Up to so many cells a joint distribution is counted in an array (16 MB). */
  private static final int DENSE = 1 << 22;

  private Association() {}

  /**
   * Cramér's V of two coded columns, without correction: 0 is independent, 1 is determined.
   *
   * @param x codes from 0 to below {@code levelsX}
   * @param y codes from 0 to below {@code levelsY}
   * @return NaN when either has fewer than two levels in use
   */
  public static double cramersV(int[] x, int[] y, int levelsX, int levelsY) {
    double[] ofX = counts(x, levelsX);
    double[] ofY = counts(y, levelsY);
    int smaller = Math.min(used(ofX), used(ofY));
    if (smaller < 2) {
      return Double.NaN;
    }
    double sum = 0; // of O^2 / (row total x column total): chi^2 / n is that less 1
    if ((long) levelsX * levelsY <= DENSE) {
      var joint = new int[levelsX * levelsY];
      for (int i = 0; i < x.length; i++) {
        joint[x[i] * levelsY + y[i]]++;
      }
      for (int cell = 0; cell < joint.length; cell++) {
        if (joint[cell] > 0) {
          double observed = joint[cell];
          sum += observed * observed / (ofX[cell / levelsY] * ofY[cell % levelsY]);
        }
      }
    } else {
      Map<Long, Integer> joint = new HashMap<>();
      for (int i = 0; i < x.length; i++) {
        joint.merge((long) x[i] * levelsY + y[i], 1, Integer::sum);
      }
      for (long cell : joint.keySet().stream().mapToLong(Long::longValue).sorted().toArray()) {
        double observed = joint.getOrDefault(cell, 0);
        sum += observed * observed / (ofX[(int) (cell / levelsY)] * ofY[(int) (cell % levelsY)]);
      }
    }
    return StrictMath.sqrt(Math.max(0, sum - 1) / (smaller - 1));
  }

  /**
   * The correlation ratio of a number given a coded column: the share of the number's variance that
   * lies between the levels, as a root; 0 is independent, 1 is determined. Missing numbers are left
   * out.
   *
   * @return NaN when the number is constant, or there are fewer than two levels in use
   */
  public static double correlationRatio(int[] codes, int levels, double[] numbers) {
    var sums = new double[levels];
    var counts = new double[levels];
    double sum = 0;
    double count = 0;
    for (int i = 0; i < codes.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        sums[codes[i]] += numbers[i];
        counts[codes[i]]++;
        sum += numbers[i];
        count++;
      }
    }
    double mean = sum / count;
    double between = 0;
    for (int level = 0; level < levels; level++) {
      if (counts[level] > 0) {
        double away = sums[level] / counts[level] - mean;
        between += counts[level] * away * away;
      }
    }
    double all = 0;
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        all += (number - mean) * (number - mean);
      }
    }
    boolean undefined = all == 0 || used(counts) < 2;
    return undefined ? Double.NaN : StrictMath.sqrt(Math.min(1, between / all));
  }

  private static double[] counts(int[] codes, int levels) {
    var counts = new double[levels];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  private static int used(double[] counts) {
    int used = 0;
    for (double count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }
}
