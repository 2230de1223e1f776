package dev.synth.learn;

import dev.synth.parallel.WorkerPool;

/**
 * A single tree (Breiman et al. 1984) on binned rows: classes by Gini impurity, numbers by
 * variance. Grown until no split gains; not pruned. Deviations: thresholds lie between bins, so at
 * most 254 a column; missing cells go to the side that gains more instead of by surrogate splits; a
 * category's levels are ordered by the 3 most frequent classes when there are more than two. Cost:
 * rows x columns x depth x 2 ns.
 *
 * @param leastRows in a leaf; at least 1
 * @param mostDepth splits from the root to a leaf; at least 0
 */
public record TreeLearner(int leastRows, int mostDepth) {
  public TreeLearner {
    if (leastRows < 1 || mostDepth < 0) {
      throw new IllegalArgumentException(
          "rows must be positive, depth not negative: " + leastRows + ", " + mostDepth);
    }
  }

  /** Leaves of at least 5 rows, as deep as it takes. */
  public static TreeLearner of() {
    return new TreeLearner(5, TreeShape.UNLIMITED);
  }

  /** The same with another least number of rows in a leaf. */
  public TreeLearner withLeastRows(int other) {
    return new TreeLearner(other, mostDepth);
  }

  /** The same with another depth. */
  public TreeLearner withMostDepth(int other) {
    return new TreeLearner(leastRows, other);
  }

  /**
   * A tree whose leaves know the share of each class; times their rows it is the class's count.
   *
   * @param classes of each row, {@code 0 .. count-1}
   * @throws IllegalArgumentException when there are more or fewer than rows
   */
  public Tree fitClasses(BinnedRows rows, int[] classes, int count, int threads) {
    return fit(rows, new ClassTargets(classes, count), classes.length, threads);
  }

  /**
   * A tree whose leaves know the mean place of their classes: it splits by the variance of places,
   * summed over coordinates. With a coordinate for each class that is Gini impurity; fewer are
   * faster.
   *
   * @param classes of each row, {@code 0 .. places.length-1}
   * @param places by class, then coordinate; at least one of each
   * @throws IllegalArgumentException when there are more or fewer classes than rows
   */
  public Tree fitPlaced(BinnedRows rows, int[] classes, double[][] places, int threads) {
    return fit(rows, new PlacedTargets(classes, places), classes.length, threads);
  }

  /**
   * A tree whose leaves know the mean of their numbers.
   *
   * @param values of each row, finite
   * @throws IllegalArgumentException when there are more or fewer than rows
   */
  public Tree fitNumbers(BinnedRows rows, double[] values, int threads) {
    double mean = new SquaredLoss(values).baseline(0);
    var centred = new double[values.length];
    var ones = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      centred[row] = values[row] - mean; // else the squares of large numbers swallow the gain
      ones[row] = 1;
    }
    return fit(rows, new GradientTargets(centred, ones), values.length, threads).scaled(1, mean);
  }

  private Tree fit(BinnedRows rows, Targets targets, int answers, int threads) {
    if (answers != rows.rows()) {
      throw new IllegalArgumentException(answers + " answers for " + rows.rows() + " rows");
    }
    var shape = new TreeShape(TreeShape.UNLIMITED, mostDepth, leastRows, 0);
    try (var pool = new WorkerPool(threads)) {
      return new TreeGrower(rows, shape, pool).grow(targets, new int[rows.rows()]);
    }
  }
}
