package dev.synth.learn;

import java.util.Arrays;
import java.util.List;

/** A sum of trees: those of a round stand side by side, one a channel. */
final class TreeSum {
  private final int width;
  private final double[] baseline;
  private final List<Tree> trees;

  TreeSum(int width, double[] baseline, List<Tree> trees) {
    this.width = width;
    this.baseline = baseline;
    this.trees = List.copyOf(trees);
  }

  /** Raw predictions, by channel, then row. */
  double[][] raw(BinnedRows rows) {
    if (rows.width() != width) {
      throw new IllegalArgumentException(rows.width() + " columns, but " + width + " were learnt");
    }
    var raw = new double[baseline.length][rows.rows()];
    for (int channel = 0; channel < baseline.length; channel++) {
      Arrays.fill(raw[channel], baseline[channel]);
      for (int tree = channel; tree < trees.size(); tree += baseline.length) {
        add(trees.get(tree), rows, raw[channel]);
      }
    }
    return raw;
  }

  List<Tree> trees() {
    return trees;
  }

  double baseline(int channel) {
    return baseline[channel];
  }

  private static void add(Tree tree, BinnedRows rows, double[] sums) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] += tree.mean(tree.leaf(rows, row), 0);
    }
  }

  double[] importance() {
    var gained = new double[width];
    for (Tree tree : trees) {
      double[] inTree = tree.importance(width);
      for (int column = 0; column < width; column++) {
        gained[column] += inTree[column];
      }
    }
    return gained;
  }
}
