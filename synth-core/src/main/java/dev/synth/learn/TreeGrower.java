package dev.synth.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grows trees by gradients and second derivatives, the leaf of greatest gain first, from histograms
 * (Friedman 2001; Ke et al. 2017, LightGBM): of two sibling leaves only the smaller is counted, the
 * other is the difference. Categories are ordered by their mean gradient before they are split in
 * two (Fisher 1958). Sums are taken in the order of the rows, so a tree does not depend on threads.
 * Not safe for use by several threads.
 */
final class TreeGrower {
  private static final int SLOTS = 256;

  /** Levels with less are no evidence; pulls rare ones towards none. */
  private static final double LEVEL_SMOOTHING = 10;

  private static final double LEAST_GAIN = 1e-12;
  private static final double LEAST_HESSIAN = 1e-3;

  private final Binning binning;
  private final byte[][] bins;
  private final int mostLeaves;
  private final int fewestRows;
  private final double[] gains;

  TreeGrower(Binning binning, byte[][] bins, int mostLeaves, int fewestRows) {
    this.binning = binning;
    this.bins = bins;
    this.mostLeaves = mostLeaves;
    this.fewestRows = fewestRows;
    this.gains = new double[bins.length];
  }

  /** Total gain of the splits of each feature so far. */
  double[] gains() {
    return gains.clone();
  }

  /** Sums of one leaf by feature and bin. */
  private static final class Sums {
    final double[] gradients;
    final double[] hessians;
    final int[] counts;

    Sums(int features) {
      gradients = new double[features * SLOTS];
      hessians = new double[features * SLOTS];
      counts = new int[features * SLOTS];
    }

    Sums less(Sums other) {
      for (int i = 0; i < counts.length; i++) {
        gradients[i] -= other.gradients[i];
        hessians[i] -= other.hessians[i];
        counts[i] -= other.counts[i];
      }
      return this;
    }
  }

  private static final class Leaf {
    final int node;
    final int from;
    final int to;
    final Sums sums;
    final double gradient;
    final double hessian;
    double gain;
    int feature = -1;
    boolean[] left = new boolean[0];

    Leaf(int node, int from, int to, Sums sums, double gradient, double hessian) {
      this.node = node;
      this.from = from;
      this.to = to;
      this.sums = sums;
      this.gradient = gradient;
      this.hessian = hessian;
    }
  }

  /**
   * Grows one tree.
   *
   * @param rate leaf values are multiplied by it
   * @param scores of all rows, to which the tree's values are added
   */
  Tree grow(double[] gradients, double[] hessians, double rate, double[] scores) {
    var tree = new Tree();
    int[] rows = new int[gradients.length];
    Arrays.setAll(rows, row -> row);
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(leaf(tree, rows, 0, rows.length, null, gradients, hessians, rate));
    var spare = new int[rows.length];
    while (leaves.size() < mostLeaves) {
      int best = 0;
      for (int i = 1; i < leaves.size(); i++) {
        best = leaves.get(i).gain > leaves.get(best).gain ? i : best;
      }
      Leaf leaf = leaves.get(best);
      if (leaf.feature < 0) {
        break;
      }
      gains[leaf.feature] += leaf.gain;
      int middle = partition(leaf, rows, spare);
      boolean leftSmaller = middle - leaf.from <= leaf.to - middle;
      Leaf small =
          leftSmaller
              ? leaf(tree, rows, leaf.from, middle, null, gradients, hessians, rate)
              : leaf(tree, rows, middle, leaf.to, null, gradients, hessians, rate);
      Sums rest = leaf.sums.less(small.sums);
      Leaf large =
          leftSmaller
              ? leaf(tree, rows, middle, leaf.to, rest, gradients, hessians, rate)
              : leaf(tree, rows, leaf.from, middle, rest, gradients, hessians, rate);
      Leaf left = leftSmaller ? small : large;
      Leaf right = leftSmaller ? large : small;
      tree.split(leaf.node, leaf.feature, leaf.left, left.node, right.node);
      leaves.set(best, left);
      leaves.add(right);
    }
    for (Leaf leaf : leaves) {
      double value = value(leaf.gradient, leaf.hessian, rate);
      for (int i = leaf.from; i < leaf.to; i++) {
        scores[rows[i]] += value;
      }
    }
    return tree;
  }

  private Leaf leaf(
      Tree tree,
      int[] rows,
      int from,
      int to,
      @Nullable Sums known,
      double[] gradients,
      double[] hessians,
      double rate) {
    double gradient = 0;
    double hessian = 0;
    for (int i = from; i < to; i++) {
      gradient += gradients[rows[i]];
      hessian += hessians[rows[i]];
    }
    Sums sums = known == null ? count(rows, from, to, gradients, hessians) : known;
    int node = tree.leaf(value(gradient, hessian, rate));
    var leaf = new Leaf(node, from, to, sums, gradient, hessian);
    if (to - from >= 2 * fewestRows) {
      for (int feature = 0; feature < bins.length; feature++) {
        bestSplit(leaf, feature);
      }
    }
    return leaf;
  }

  private static double value(double gradient, double hessian, double rate) {
    return hessian > 0 ? -rate * gradient / hessian : 0;
  }

  private Sums count(int[] rows, int from, int to, double[] gradients, double[] hessians) {
    var sums = new Sums(bins.length);
    for (int feature = 0; feature < bins.length; feature++) {
      byte[] column = bins[feature];
      int base = feature * SLOTS;
      for (int i = from; i < to; i++) {
        int row = rows[i];
        int slot = base + (column[row] & 0xFF);
        sums.gradients[slot] += gradients[row];
        sums.hessians[slot] += hessians[row];
        sums.counts[slot]++;
      }
    }
    return sums;
  }

  private void bestSplit(Leaf leaf, int feature) {
    int used = binning.bins(feature);
    int[] order = new int[used];
    int n = 0;
    int base = feature * SLOTS;
    boolean category = binning.isCategory(feature);
    for (int bin = 0; bin < (category ? used : used - 1); bin++) {
      if (leaf.sums.counts[base + bin] > 0) {
        order[n++] = bin;
      }
    }
    if (category) {
      sortByGradient(leaf.sums, base, order, n);
    }
    int missing = base + used - 1;
    boolean both = !category && leaf.sums.counts[missing] > 0;
    scan(leaf, feature, order, n, -1);
    if (both) {
      scan(leaf, feature, order, n, used - 1);
    }
  }

  private static void sortByGradient(Sums sums, int base, int[] order, int n) {
    for (int i = 1; i < n; i++) { // few levels, and nearly sorted from leaf to leaf
      int bin = order[i];
      double mean = mean(sums, base + bin);
      int place = i;
      while (place > 0 && mean(sums, base + order[place - 1]) > mean) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = bin;
    }
  }

  private static double mean(Sums sums, int slot) {
    return sums.gradients[slot] / (sums.hessians[slot] + LEVEL_SMOOTHING);
  }

  /** Tries all cuts of the ordered bins; a bin that is given goes left with any of them. */
  private void scan(Leaf leaf, int feature, int[] order, int n, int goesLeft) {
    Sums sums = leaf.sums;
    int base = feature * SLOTS;
    double gradient = goesLeft < 0 ? 0 : sums.gradients[base + goesLeft];
    double hessian = goesLeft < 0 ? 0 : sums.hessians[base + goesLeft];
    int count = goesLeft < 0 ? 0 : sums.counts[base + goesLeft];
    int all = leaf.to - leaf.from;
    double parent = leaf.gradient * leaf.gradient / Math.max(LEAST_HESSIAN, leaf.hessian);
    int bestCut = -1;
    boolean missingRight =
        goesLeft < 0
            && !binning.isCategory(feature)
            && sums.counts[base + binning.bins(feature) - 1] > 0;
    int cuts = missingRight ? n : n - 1;
    for (int i = 0; i < cuts; i++) {
      int slot = base + order[i];
      gradient += sums.gradients[slot];
      hessian += sums.hessians[slot];
      count += sums.counts[slot];
      if (count < fewestRows || all - count < fewestRows) {
        continue;
      }
      double otherHessian = leaf.hessian - hessian;
      if (hessian < LEAST_HESSIAN || otherHessian < LEAST_HESSIAN) {
        continue;
      }
      double other = leaf.gradient - gradient;
      double gain = gradient * gradient / hessian + other * other / otherHessian - parent;
      if (gain > leaf.gain + LEAST_GAIN) {
        leaf.gain = gain;
        bestCut = i;
      }
    }
    if (bestCut >= 0) {
      leaf.feature = feature;
      leaf.left = new boolean[SLOTS];
      for (int i = 0; i <= bestCut; i++) {
        leaf.left[order[i]] = true;
      }
      if (goesLeft >= 0) {
        leaf.left[goesLeft] = true;
      }
    }
  }

  /** Brings the rows that go left to the front, both sides in their order. */
  private int partition(Leaf leaf, int[] rows, int[] spare) {
    byte[] column = bins[leaf.feature];
    int left = leaf.from;
    int right = 0;
    for (int i = leaf.from; i < leaf.to; i++) {
      int row = rows[i];
      if (leaf.left[column[row] & 0xFF]) {
        rows[left++] = row;
      } else {
        spare[right++] = row;
      }
    }
    System.arraycopy(spare, 0, rows, left, right);
    return left;
  }
}
