package dev.synth.learn;

import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosting (Friedman 2001) of trees grown leaf by leaf on histograms (Ke et al. 2017). The
 * defaults are those of scikit-learn's HistGradientBoosting without early stopping, as is the
 * handling of categories and missing cells; no rows or columns are drawn, so there is no seed. Of
 * classes, a leaf moves a raw prediction by no more than {@value Loss#LONGEST_CLASS_STEP} times the
 * rate, which scikit-learn does not limit. Cost: rows x columns x trees x 5 ns or so, divided by
 * the threads, once for each class beyond two; 32 bytes a row and class besides.
 *
 * @param rounds a tree each, or one a class when there are more than two
 * @param rate what each tree's leaves are multiplied by; over 0, at most 1
 * @param mostLeaves in a tree; at least 2
 * @param leastRows in a leaf; at least 1
 */
public record Boosting(int rounds, double rate, int mostLeaves, int leastRows) {
  /** 100 rounds of 31 leaves with 20 rows or more, at a rate of 0.1. */
  public static final Boosting DEFAULT = new Boosting(100, 0.1, 31, 20);

  /** More trees a round take too long to be worth their while. */
  public static final int MOST_CLASSES = 100;

  /** A level of a category needs so many rows to be told apart: scikit-learn's. */
  private static final double SUPPORT = 10;

  private static final int ROWS_AT_ONCE = 4096;

  public Boosting {
    if (rounds < 1 || !(rate > 0 && rate <= 1) || mostLeaves < 2 || leastRows < 1) {
      throw new IllegalArgumentException(
          "boosting needs rounds, leaves, rows and a rate up to 1: "
              + rounds
              + ", "
              + mostLeaves
              + ", "
              + leastRows
              + ", "
              + rate);
    }
  }

  /** The same with another number of rounds. */
  public Boosting withRounds(int other) {
    return new Boosting(other, rate, mostLeaves, leastRows);
  }

  /**
   * Learns to tell classes apart by log loss, of two, or softmax.
   *
   * @param classes of each row, {@code 0 .. count-1}; a class may have no row
   * @param count 2 to {@link #MOST_CLASSES}
   * @throws IllegalArgumentException when there are other classes, or more or fewer than rows
   * @throws java.util.concurrent.CancellationException when that is requested
   */
  public BoostedClasses fitClasses(
      BinnedRows rows, int[] classes, int count, int threads, Cancellation stop) {
    if (count < 2 || count > MOST_CLASSES) {
      throw new IllegalArgumentException("classes must be 2 to " + MOST_CLASSES + ": " + count);
    }
    Loss loss = count == 2 ? new LogLoss(classes) : new SoftmaxLoss(classes, count);
    return new BoostedClasses(fit(rows, loss, classes.length, threads, stop), count);
  }

  /**
   * Learns to predict numbers by squared error.
   *
   * @param values of each row, finite
   * @throws IllegalArgumentException when there are more or fewer than rows
   * @throws java.util.concurrent.CancellationException when that is requested
   */
  public BoostedNumbers fitNumbers(
      BinnedRows rows, double[] values, int threads, Cancellation stop) {
    return new BoostedNumbers(fit(rows, new SquaredLoss(values), values.length, threads, stop));
  }

  private TreeSum fit(BinnedRows rows, Loss loss, int answers, int threads, Cancellation stop) {
    if (answers != rows.rows()) {
      throw new IllegalArgumentException(answers + " answers for " + rows.rows() + " rows");
    }
    var shape = new TreeShape(mostLeaves, TreeShape.UNLIMITED, leastRows, SUPPORT);
    try (var pool = new WorkerPool(threads)) {
      return new Rounds(rows, loss, new TreeGrower(rows, shape, pool), pool).run(stop);
    }
  }

  /** One fit. */
  private final class Rounds {
    private final BinnedRows rows;
    private final Loss loss;
    private final TreeGrower grower;
    private final WorkerPool pool;
    private final double[][] raw;
    private final double[][] residuals;
    private final double[][] weights;
    private final int[] leafOf;

    Rounds(BinnedRows rows, Loss loss, TreeGrower grower, WorkerPool pool) {
      this.rows = rows;
      this.loss = loss;
      this.grower = grower;
      this.pool = pool;
      this.raw = new double[loss.channels()][rows.rows()];
      this.residuals = new double[loss.channels()][rows.rows()];
      this.weights = new double[loss.channels()][rows.rows()];
      this.leafOf = new int[rows.rows()];
    }

    TreeSum run(Cancellation stop) {
      var baseline = new double[loss.channels()];
      for (int channel = 0; channel < baseline.length; channel++) {
        baseline[channel] = loss.baseline(channel);
        Arrays.fill(raw[channel], baseline[channel]);
      }
      List<Tree> trees = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        pool.each(
            (rows.rows() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE,
            part -> {
              int from = part * ROWS_AT_ONCE;
              int to = Math.min(rows.rows(), from + ROWS_AT_ONCE);
              loss.residuals(raw, residuals, weights, from, to);
            });
        for (int channel = 0; channel < baseline.length; channel++) {
          stop.throwIfRequested();
          trees.add(addTree(channel));
        }
      }
      return new TreeSum(rows.width(), baseline, trees);
    }

    private Tree addTree(int channel) {
      var targets = new GradientTargets(residuals[channel], weights[channel]);
      Tree tree = grower.grow(targets, leafOf).limited(loss.longestStep()).scaled(rate, 0);
      for (int row = 0; row < leafOf.length; row++) {
        raw[channel][row] += tree.mean(leafOf[row], 0);
      }
      return tree;
    }
  }
}
