package dev.synth.learn;

import dev.synth.problem.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosting on histogram trees (Friedman 2001; Ke et al. 2017), with the defaults of
 * scikit-learn's HistGradientBoosting: 100 trees of at most 31 leaves, 20 rows a leaf, rate .1, 255
 * bins. Classes by log loss, numbers by squared error. Fitting takes some 20 ns a cell; it uses one
 * thread, and the same rows give the same bits. Immutable once fitted.
 */
public final class Boosting {
  private static final int ROUNDS = 100;
  private static final int LEAVES = 31;
  private static final int FEWEST = 20;
  private static final double RATE = 0.1;

  private final Binning binning;
  private final double[] start;
  private final List<List<Tree>> trees;
  private final boolean classes;
  private final double[] gains;

  private Boosting(
      Binning binning, double[] start, List<List<Tree>> trees, boolean classes, double[] gains) {
    this.binning = binning;
    this.start = start;
    this.trees = trees;
    this.classes = classes;
    this.gains = gains;
  }

  /**
   * Learns to tell classes apart.
   *
   * @param features of the same rows
   * @param classOf each row, from 0 to below {@code classes}
   * @param classes at least 2
   * @throws java.util.concurrent.CancellationException when that is requested
   */
  public static Boosting classifier(
      List<Feature> features, int[] classOf, int classes, Cancellation stop) {
    int outputs = classes == 2 ? 1 : classes;
    var start = new double[outputs];
    for (int output = 0; output < outputs; output++) {
      int positive = classes == 2 ? 1 : output;
      double share = Arrays.stream(classOf).filter(c -> c == positive).count();
      share = Math.max(1e-6, Math.min(1 - 1e-6, share / classOf.length));
      start[output] = classes == 2 ? StrictMath.log(share / (1 - share)) : StrictMath.log(share);
    }
    Loss loss =
        (scores, gradients) -> {
          double[][] probabilities = probabilities(scores);
          for (int output = 0; output < outputs; output++) {
            int positive = outputs == 1 ? 1 : output;
            for (int row = 0; row < classOf.length; row++) {
              gradients[output][row] =
                  probabilities[output][row] - (classOf[row] == positive ? 1 : 0);
            }
          }
        };
    return fit(features, start, true, loss, stop);
  }

  /** Learns to predict a number by its mean. */
  public static Boosting regressor(List<Feature> features, double[] numbers, Cancellation stop) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    Loss loss =
        (scores, gradients) -> {
          for (int row = 0; row < numbers.length; row++) {
            gradients[0][row] = scores[0][row] - numbers[row];
          }
        };
    return fit(features, new double[] {sum / numbers.length}, false, loss, stop);
  }

  /** Fills in how wrong the scores are: the loss's first derivatives. */
  @FunctionalInterface
  private interface Loss {
    void derive(double[][] scores, double[][] gradients);
  }

  private static Boosting fit(
      List<Feature> features, double[] start, boolean classes, Loss loss, Cancellation stop) {
    Binning binning = Binning.of(features);
    byte[][] bins = binning.apply(features);
    int rows = features.get(0).size();
    var grower = new TreeGrower(binning, bins, LEAVES, FEWEST);
    var scores = new double[start.length][rows];
    for (int output = 0; output < start.length; output++) {
      Arrays.fill(scores[output], start[output]);
    }
    var gradients = new double[start.length][rows];
    var hessians = new double[rows];
    List<List<Tree>> trees = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      stop.throwIfRequested();
      loss.derive(scores, gradients);
      List<Tree> ofRound = new ArrayList<>();
      for (int output = 0; output < start.length; output++) {
        for (int row = 0; row < rows; row++) {
          // of log losses p (1 - p), and the gradient is p or 1 - p but for its sign
          double g = Math.abs(gradients[output][row]);
          hessians[row] = classes ? g * (1 - g) : 1;
        }
        ofRound.add(grower.grow(gradients[output], hessians, RATE, scores[output]));
      }
      trees.add(ofRound);
    }
    return new Boosting(binning, start, trees, classes, grower.gains());
  }

  /**
   * For each row the probability of each class, of class 1 alone when there are two; or the number.
   *
   * @param features as those that were learnt from, in the same order
   * @return one array an output
   */
  public double[][] predict(List<Feature> features) {
    byte[][] bins = binning.apply(features);
    int rows = features.get(0).size();
    var scores = new double[start.length][rows];
    for (int output = 0; output < start.length; output++) {
      for (int row = 0; row < rows; row++) {
        double score = start[output];
        for (List<Tree> round : trees) {
          score += round.get(output).value(bins, row);
        }
        scores[output][row] = score;
      }
    }
    return classes ? probabilities(scores) : scores;
  }

  /** How much each feature's splits gained, as shares of all; zeros when nothing was split. */
  public double[] importances() {
    double all = Arrays.stream(gains).sum();
    return Arrays.stream(gains).map(gain -> all == 0 ? 0 : gain / all).toArray();
  }

  private static double[][] probabilities(double[][] scores) {
    int rows = scores[0].length;
    var probabilities = new double[scores.length][rows];
    for (int row = 0; row < rows; row++) {
      if (scores.length == 1) {
        probabilities[0][row] = 1 / (1 + StrictMath.exp(-scores[0][row]));
        continue;
      }
      double greatest = Double.NEGATIVE_INFINITY;
      for (double[] one : scores) {
        greatest = Math.max(greatest, one[row]);
      }
      double sum = 0;
      for (int output = 0; output < scores.length; output++) {
        probabilities[output][row] = StrictMath.exp(scores[output][row] - greatest);
        sum += probabilities[output][row];
      }
      for (double[] one : probabilities) {
        one[row] /= sum;
      }
    }
    return probabilities;
  }
}
