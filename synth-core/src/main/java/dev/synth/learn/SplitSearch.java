package dev.synth.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best split of one node by one column. Bins are put in an order, and the best prefix of it
 * goes left. Numbers have their own order, with the missing cells at either end. Categories are
 * ordered by their mean residual (Fisher 1958; Breiman et al. 1984, section 4.2.2), which finds the
 * best of all subsets for one residual; with several classes the means of the node's 3 most
 * frequent ones give an order each. A node's tie goes to the first order and shortest prefix.
 */
final class SplitSearch {
  /** A child must weigh so much, as in scikit-learn: else its value is a division by nothing. */
  private static final double LEAST_WEIGHT = 1e-3;

  /** A gain below this share of what is compared is rounding. */
  private static final double ROUNDING = 1e-12;

  private static final int MOST_ORDERS = 3;

  private final TreeShape shape;
  private final double[] sums;
  private final int start;
  private final int width;
  private final int bins;
  private final double[] node;
  private final double nodeScore;

  private double bestGain;
  private int bestLength;
  private int @Nullable [] bestOrder;

  /**
   * A search that has found nothing yet.
   *
   * @param sums the sums of bin b begin at {@code start + b * node.length}
   * @param bins without the one of missing cells
   * @param node the sums of all rows
   */
  SplitSearch(TreeShape shape, double[] sums, int start, int bins, double[] node) {
    this.shape = shape;
    this.sums = sums;
    this.start = start;
    this.width = node.length;
    this.bins = bins;
    this.node = node;
    this.nodeScore = scoreOfNode();
  }

  /** The best split, or null when none gains. */
  @Nullable TreeSplit best(int column, boolean category) {
    if (category) {
      tryCategories();
    } else {
      tryNumbers();
    }
    if (bestOrder == null) {
      return null;
    }
    var left = new long[TreeSplit.WORDS];
    var leftSums = new double[width];
    for (int i = 0; i < bestLength; i++) {
      TreeSplit.add(left, bestOrder[i]);
      addTo(leftSums, bestOrder[i]);
    }
    boolean mostGoLeft = 2 * leftSums[width - 1] > node[width - 1];
    if (count(bins) == 0 && mostGoLeft) {
      TreeSplit.add(left, bins); // what was never missing here follows the majority
    }
    return new TreeSplit(column, bestGain, left, leftSums);
  }

  private void tryNumbers() {
    var missingLast = new int[bins + 1];
    var missingFirst = new int[bins + 1];
    for (int bin = 0; bin < bins; bin++) {
      missingLast[bin] = bin;
      missingFirst[bin + 1] = bin;
    }
    missingLast[bins] = bins;
    missingFirst[0] = bins;
    tryPrefixes(missingLast);
    if (count(bins) > 0) {
      tryPrefixes(missingFirst);
    }
  }

  private void tryCategories() {
    double averageWeight = node[width - 2] / node[width - 1];
    double added = shape.support() * averageWeight;
    for (int channel : channelsToOrderBy()) {
      int[] order = sortedByMean(channel, added);
      tryPrefixes(order);
      tryPrefixes(reverse(order)); // rare levels go right, whichever side that is
    }
  }

  /**
   * The bins of levels with enough rows, by one sort of longs: a mean's bits in the order of
   * numbers, but for the last 8, which make room for the bin.
   */
  private int[] sortedByMean(int channel, double added) {
    var keys = new long[bins + 1];
    int supported = 0;
    for (int bin = 0; bin <= bins; bin++) {
      if (count(bin) > 0 && weight(bin) >= added) {
        double mean = sums[start + bin * width + channel] / (weight(bin) + added);
        long bits = Double.doubleToLongBits(mean + 0.0); // -0.0 is 0.0
        keys[supported++] = ((bits ^ ((bits >> 63) & Long.MAX_VALUE)) & ~0xFFL) | bin;
      }
    }
    Arrays.sort(keys, 0, supported);
    var order = new int[supported];
    for (int i = 0; i < supported; i++) {
      order[i] = (int) (keys[i] & 0xFF);
    }
    return order;
  }

  private int[] channelsToOrderBy() {
    int channels = width - 2;
    if (channels <= 2) {
      return new int[1]; // of two classes, one's order is the other's reversed
    }
    return IntStream.range(0, channels)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer channel) -> -node[channel]))
        .limit(MOST_ORDERS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] reverse(int[] order) {
    var reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }

  private void tryPrefixes(int[] order) {
    var left = new double[width];
    for (int i = 0; i < order.length; i++) {
      if (count(order[i]) == 0) {
        continue;
      }
      addTo(left, order[i]);
      if (node[width - 1] - left[width - 1] < shape.leastRows()) {
        return;
      }
      if (left[width - 1] >= shape.leastRows()
          && left[width - 2] >= LEAST_WEIGHT
          && node[width - 2] - left[width - 2] >= LEAST_WEIGHT) {
        keepIfBest(order, i + 1, left);
      }
    }
  }

  private void addTo(double[] to, int bin) {
    int at = start + bin * width;
    for (int sum = 0; sum < width; sum++) {
      to[sum] += sums[at + sum];
    }
  }

  private void keepIfBest(int[] order, int length, double[] left) {
    double squares = 0;
    double squaresOfRest = 0;
    for (int channel = 0; channel < width - 2; channel++) {
      double rest = node[channel] - left[channel];
      squares += left[channel] * left[channel];
      squaresOfRest += rest * rest;
    }
    double weight = left[width - 2];
    double scores = squares / weight + squaresOfRest / (node[width - 2] - weight);
    double gain = scores - nodeScore;
    if (gain > bestGain && gain > ROUNDING * scores) {
      bestGain = gain;
      bestLength = length;
      bestOrder = order;
    }
  }

  private double scoreOfNode() {
    double squares = 0;
    for (int channel = 0; channel < width - 2; channel++) {
      squares += node[channel] * node[channel];
    }
    return squares / node[width - 2];
  }

  private double weight(int bin) {
    return sums[start + bin * width + width - 2];
  }

  private double count(int bin) {
    return sums[start + bin * width + width - 1];
  }
}
