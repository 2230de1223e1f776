package dev.synth.learn;

/**
 * What a tree is to predict, as sums over rows: some residuals, a weight and a count. The best
 * constant of a set of rows is {@code sum of residuals / sum of weights}, and a split is as good as
 * it raises {@code (sum of residuals)^2 / sum of weights}. That is the second-order gain of
 * boosting (Ke et al. 2017), and with weight 1 Breiman's variance (residual = value) or Gini
 * impurity (one residual a class: 1 in that class, else 0).
 */
interface Targets {
  /** How many residuals a row has. */
  int channels();

  /** How many sums are kept: the channels, then the weight, then the count. */
  default int sums() {
    return channels() + 2;
  }

  /** Gets ready to add up the rows {@code order[from .. to-1]}; not for several threads. */
  void prepare(int[] order, int from, int to);

  /**
   * Adds up the prepared rows in their order, each into the sums of its bin; several threads may do
   * this at once, each for another column.
   *
   * @param column the bins of all rows
   * @param sums the sums of bin b begin at {@code start + b * sums()}
   */
  void addByBin(byte[] column, int[] order, int from, int to, double[] sums, int start);
}
