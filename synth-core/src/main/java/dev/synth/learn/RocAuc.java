package dev.synth.learn;

import java.util.stream.IntStream;

/**
 * Area under the ROC curve: how often a positive row scores higher than a negative one, ties
 * halved; 0.5 is chance, 1 perfect. Cost: a sort of the scores.
 */
public final class RocAuc {
  private RocAuc() {}

  /**
   * The area and each row's influence on it (DeLong et al. 1988).
   *
   * @param scores without NaN, one a row
   * @return NaN when all rows are positive, or none
   */
  public static Estimate of(double[] scores, boolean[] positive) {
    var influences = new double[scores.length];
    return new Estimate(add(scores, positive, 1, influences), influences);
  }

  /**
   * Mean of each class's area against all others, weighted by its rows; two classes have the area
   * of the second. A class without rows, or with all, does not count.
   *
   * @param probabilities by class, then row
   * @param classes of each row
   * @return NaN when there are rows of one class only
   */
  public static Estimate oneVsRest(double[][] probabilities, int[] classes) {
    if (probabilities.length == 2) {
      return of(probabilities[1], rowsOf(1, classes));
    }
    var influences = new double[classes.length];
    double sum = 0;
    for (int one = 0; one < probabilities.length; one++) {
      boolean[] members = rowsOf(one, classes);
      double share = (double) count(members) / classes.length;
      if (share == 1) {
        return new Estimate(Double.NaN, influences);
      }
      sum += share > 0 ? share * add(probabilities[one], members, share, influences) : 0;
    }
    return new Estimate(classes.length == 0 ? Double.NaN : sum, influences);
  }

  /** Standard error of an area by its value and the row counts alone (Hanley and McNeil 1982). */
  public static double standardError(double area, int positives, int negatives) {
    double twoPositives = area / (2 - area);
    double twoNegatives = 2 * area * area / (1 + area);
    double variance =
        area * (1 - area)
            + (positives - 1) * (twoPositives - area * area)
            + (negatives - 1) * (twoNegatives - area * area);
    return StrictMath.sqrt(Math.max(0, variance) / ((double) positives * negatives));
  }

  private static boolean[] rowsOf(int one, int[] classes) {
    var members = new boolean[classes.length];
    for (int row = 0; row < members.length; row++) {
      members[row] = classes[row] == one;
    }
    return members;
  }

  private static int count(boolean[] members) {
    return (int) IntStream.range(0, members.length).filter(row -> members[row]).count();
  }

  /** Returns the area, and adds so much of each row's influence on it. */
  private static double add(
      double[] scores, boolean[] positive, double share, double[] influences) {
    double[] positives = sorted(scores, positive, true);
    double[] negatives = sorted(scores, positive, false);
    if (positives.length == 0 || negatives.length == 0) {
      return Double.NaN;
    }
    var wins = new double[scores.length];
    double sum = 0;
    for (int row = 0; row < scores.length; row++) {
      double[] others = positive[row] ? negatives : positives;
      double below = below(others, scores[row]) / (2 * others.length);
      wins[row] = positive[row] ? below : 1 - below;
      sum += positive[row] ? below : 0;
    }
    double area = sum / positives.length;
    for (int row = 0; row < scores.length; row++) {
      double own = positive[row] ? positives.length : negatives.length;
      double scale = StrictMath.sqrt(own * Math.max(1, own - 1));
      influences[row] += share * (wins[row] - area) / scale;
    }
    return area;
  }

  private static double[] sorted(double[] scores, boolean[] positive, boolean wanted) {
    return IntStream.range(0, scores.length)
        .filter(row -> positive[row] == wanted)
        .mapToDouble(row -> scores[row] + 0.0) // -0.0 is 0.0
        .sorted()
        .toArray();
  }

  /** Twice how many are below, an equal one counting as half below. */
  private static double below(double[] sorted, double score) {
    return (double) firstAtLeast(sorted, score) + firstAbove(sorted, score);
  }

  private static int firstAtLeast(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstAbove(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
