package dev.synth.stats;

import java.util.Arrays;

/**
 * How well a score tells positives from negatives: the area under the receiver operating
 * characteristic.
 *
 * @param value probability that a positive scores higher than a negative, ties halved; .5 is
 *     chance; NaN when either side is empty
 * @param standardError of Hanley and McNeil (1982)
 * @param advantage largest true positive rate less false positive rate over all thresholds
 */
public record RocAuc(double value, double standardError, double advantage) {
  /** Of the scores of both sides, none of them NaN; as costly as sorting them. */
  public static RocAuc of(double[] positives, double[] negatives) {
    double[] high = positives.clone();
    double[] low = negatives.clone();
    Arrays.sort(high);
    Arrays.sort(low);
    double p = high.length;
    double n = low.length;
    if (p == 0 || n == 0) {
      return new RocAuc(Double.NaN, 0, Double.NaN);
    }
    double won = 0;
    double advantage = 0;
    int below = 0;
    int i = 0;
    while (i < high.length) {
      double score = high[i];
      int start = i;
      while (i < high.length && high[i] == score) {
        i++;
      }
      while (below < low.length && low[below] < score) {
        below++;
      }
      int equal = below;
      while (equal < low.length && low[equal] == score) {
        equal++;
      }
      won += (i - start) * (below + (equal - below) / 2.0);
      // everything from this score on is called positive
      advantage = Math.max(advantage, (p - start) / p - (n - below) / n);
    }
    double auc = won / (p * n);
    return new RocAuc(auc, standardError(auc, p, n), advantage);
  }

  private static double standardError(double auc, double positives, double negatives) {
    double q1 = auc / (2 - auc);
    double q2 = 2 * auc * auc / (1 + auc);
    double variance =
        auc * (1 - auc) + (positives - 1) * (q1 - auc * auc) + (negatives - 1) * (q2 - auc * auc);
    return StrictMath.sqrt(Math.max(0, variance) / (positives * negatives));
  }
}
