package dev.synth.learn;

import java.util.Arrays;

/**
 * A decision tree on binned rows. Each leaf knows how many training rows it holds and the mean of
 * each of their residuals (what these are says who grew the tree). Immutable.
 */
public final class Tree {
  private final Routing routing;
  private final double[] gains; // by node
  private final double[][] means; // by leaf, then channel
  private final int[] rows; // by leaf

  Tree(Routing routing, double[] gains, double[][] means, int[] rows) {
    this.routing = routing;
    this.gains = gains;
    this.means = means;
    this.rows = rows;
  }

  /** Which leaf a row comes to. */
  public Routing routing() {
    return routing;
  }

  /** How many leaves; they are numbered from 0. */
  public int leaves() {
    return rows.length;
  }

  /** The leaf that a row of the same {@link Binning} comes to. */
  public int leaf(BinnedRows binned, int row) {
    return routing.leaf(binned, row);
  }

  /** How many training rows a leaf holds. */
  public int rows(int leaf) {
    return rows[leaf];
  }

  /** The mean residual of a leaf: a class's share of its rows, or the mean of its numbers. */
  public double mean(int leaf, int channel) {
    return means[leaf][channel];
  }

  /** All means of a leaf; a new array. */
  public double[] means(int leaf) {
    return means[leaf].clone();
  }

  /** How much each column's splits gained together; a new array. */
  public double[] importance(int width) {
    var gained = new double[width];
    for (int node = 0; node < gains.length; node++) {
      if (!routing.isLeaf(node)) {
        gained[routing.column(node)] += gains[node];
      }
    }
    return gained;
  }

  /** The same tree, no mean farther from 0 than that. */
  Tree limited(double most) {
    double[][] near =
        Arrays.stream(means)
            .map(leaf -> Arrays.stream(leaf).map(m -> Math.max(-most, Math.min(most, m))).toArray())
            .toArray(double[][]::new);
    return new Tree(routing, gains, near, rows);
  }

  /** The same tree, its means multiplied and moved. */
  Tree scaled(double factor, double offset) {
    double[][] moved =
        Arrays.stream(means)
            .map(leaf -> Arrays.stream(leaf).map(mean -> mean * factor + offset).toArray())
            .toArray(double[][]::new);
    return new Tree(routing, gains, moved, rows);
  }
}
