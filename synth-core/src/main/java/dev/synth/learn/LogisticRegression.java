package dev.synth.learn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Logistic regression of two classes with an L2 penalty on all weights but the intercept, fitted by
 * L-BFGS (Nocedal 1980) with backtracking: {@code sum of log losses + |w|^2 / (2 C)}, C = 1 as in
 * scikit-learn. One thread, the same bits for the same rows. Immutable.
 */
public final class LogisticRegression {
  private static final double PENALTY = 1;
  private static final int MEMORY = 10;
  private static final int ITERATIONS = 100;
  private static final double TOLERANCE = 1e-5;
  private static final double DECREASE = 1e-4;

  private final double[] weights; // the last is the intercept

  private LogisticRegression(double[] weights) {
    this.weights = weights;
  }

  /**
   * Fits.
   *
   * @param columns finite numbers of the same rows, best of similar spread
   * @param positive whether each row is of the class whose probability is wanted
   */
  public static LogisticRegression fit(double[][] columns, boolean[] positive) {
    var point = new double[columns.length + 1];
    var gradient = new double[point.length];
    double loss = loss(columns, positive, point, gradient);
    Deque<double[][]> memory = new ArrayDeque<>();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      if (greatest(gradient) < TOLERANCE * positive.length) {
        break;
      }
      double[] direction = direction(gradient, memory);
      double slope = dot(direction, gradient);
      var next = new double[point.length];
      var nextGradient = new double[point.length];
      double step = memory.isEmpty() ? 1 / Math.max(1, greatest(gradient)) : 1;
      double nextLoss;
      do {
        for (int i = 0; i < next.length; i++) {
          next[i] = point[i] + step * direction[i];
        }
        nextLoss = loss(columns, positive, next, nextGradient);
        step /= 2;
      } while (nextLoss > loss + DECREASE * 2 * step * slope && step > 1e-12);
      remember(memory, difference(next, point), difference(nextGradient, gradient));
      point = next;
      gradient = nextGradient;
      loss = nextLoss;
    }
    return new LogisticRegression(point);
  }

  /** The probability of being positive, of each row. */
  public double[] predict(double[][] columns) {
    var scores = new double[columns[0].length];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = 1 / (1 + StrictMath.exp(-score(columns, weights, row)));
    }
    return scores;
  }

  /** One for each column, and the intercept. */
  public double[] weights() {
    return weights.clone();
  }

  private static double score(double[][] columns, double[] weights, int row) {
    double score = weights[columns.length];
    for (int c = 0; c < columns.length; c++) {
      score += weights[c] * columns[c][row];
    }
    return score;
  }

  private static double loss(
      double[][] columns, boolean[] positive, double[] weights, double[] gradient) {
    int rows = positive.length;
    var scores = new double[rows];
    Arrays.fill(scores, weights[columns.length]);
    for (int c = 0; c < columns.length; c++) {
      for (int row = 0; row < rows; row++) {
        scores[row] += weights[c] * columns[c][row];
      }
    }
    double loss = 0;
    double intercept = 0;
    for (int row = 0; row < rows; row++) {
      double margin = positive[row] ? scores[row] : -scores[row];
      double small = StrictMath.exp(-Math.abs(margin));
      loss += StrictMath.log1p(small) + Math.max(0, -margin);
      double probability = scores[row] >= 0 ? 1 / (1 + small) : small / (1 + small);
      scores[row] = probability - (positive[row] ? 1 : 0);
      intercept += scores[row];
    }
    for (int c = 0; c < columns.length; c++) {
      gradient[c] = dot(scores, columns[c]) + weights[c] / PENALTY;
      loss += weights[c] * weights[c] / (2 * PENALTY);
    }
    gradient[columns.length] = intercept;
    return loss;
  }

  /** Downhill, by the two-loop recursion. */
  private static double[] direction(double[] gradient, Deque<double[][]> memory) {
    double[] direction = gradient.clone();
    var alphas = new double[memory.size()];
    int i = 0;
    for (double[][] pair : memory) { // the latest first
      alphas[i] = dot(pair[0], direction) / dot(pair[0], pair[1]);
      add(direction, pair[1], -alphas[i++]);
    }
    double[][] latest = memory.peekFirst();
    if (latest != null) {
      double scale = dot(latest[0], latest[1]) / dot(latest[1], latest[1]);
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= scale;
      }
    }
    for (var oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      double[][] pair = oldest.next();
      double beta = dot(pair[1], direction) / dot(pair[0], pair[1]);
      add(direction, pair[0], alphas[--i] - beta);
    }
    for (int j = 0; j < direction.length; j++) {
      direction[j] = -direction[j];
    }
    return direction;
  }

  private static void remember(Deque<double[][]> memory, double[] step, double[] change) {
    if (dot(step, change) > 1e-12) {
      memory.addFirst(new double[][] {step, change});
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, b, -1);
    return difference;
  }

  private static double greatest(double[] vector) {
    double greatest = 0;
    for (double x : vector) {
      greatest = Math.max(greatest, Math.abs(x));
    }
    return greatest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
