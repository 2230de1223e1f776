package dev.synth.report;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import dev.synth.stats.Moments;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * All columns seen from the side where rows differ most: the first two principal components of the
 * training rows (numbers standardised, frequent levels as 0 and 1), as densities on a common grid.
 * Cells with fewer than 5 real rows are empty.
 *
 * @param side cells of the grid each way
 * @param real shares of the training rows, row by row of the grid
 * @param synthetic shares of the synthetic rows
 * @param explained share of the variance in each of the two directions
 */
record Projection(int side, List<Double> real, List<Double> synthetic, List<Double> explained) {
  private static final int SIDE = 28;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_LEVELS = 12;
  private static final int ITERATIONS = 60;
  private static final double OUTER = 0.005;

  static Projection of(Comparison data) {
    double[][] real = features(data, ComparedColumn::training, data.training().rows(), "training");
    double[][] synthetic =
        features(data, ComparedColumn::synthetic, data.synthetic().rows(), "synthetic");
    if (real.length == 0 || real[0].length < Protection.MIN_ROWS || synthetic[0].length == 0) {
      return new Projection(0, List.of(), List.of(), List.of());
    }
    double[][] covariance = covariance(data, real);
    double all = 0;
    for (int i = 0; i < covariance.length; i++) {
      all += covariance[i][i];
    }
    var axes = new double[2][];
    List<Double> explained = new ArrayList<>();
    for (int axis = 0; axis < 2; axis++) {
      axes[axis] = direction(covariance);
      double variance = deflate(covariance, axes[axis]);
      explained.add(all == 0 ? 0 : Math.rint(variance / all * 1e4) / 1e4);
    }
    double[][] realPoints = {along(real, axes[0]), along(real, axes[1])};
    double[][] points = {along(synthetic, axes[0]), along(synthetic, axes[1])};
    long[] ofReal = grid(realPoints, realPoints);
    for (int cell = 0; cell < ofReal.length; cell++) {
      ofReal[cell] = ofReal[cell] < Protection.MIN_ROWS ? 0 : ofReal[cell];
    }
    return new Projection(
        SIDE,
        Bins.shares(ofReal, real[0].length),
        Bins.shares(grid(points, realPoints), synthetic[0].length),
        explained);
  }

  /** Column by column, standardised by the training rows. */
  private static double[][] features(
      Comparison data, Function<ComparedColumn, Cells> side, int rows, String who) {
    int[] drawn =
        Arrays.copyOf(
            Rng.of(data.seed(), "projected " + who).permutation(rows), Math.min(rows, MOST_ROWS));
    List<double[]> features = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      Cells cells = side.apply(column);
      if (column.continuous()) {
        Moments moments = Moments.of(column.training().numbers());
        double scale = moments.deviation() > 0 ? moments.deviation() : 1;
        features.add(
            Arrays.stream(drawn)
                .mapToDouble(row -> (cells.at(row) - moments.mean()) / scale)
                .map(x -> Double.isNaN(x) ? 0 : Math.max(-5, Math.min(5, x)))
                .toArray());
      } else {
        for (int level : frequent(column)) {
          features.add(
              Arrays.stream(drawn).mapToDouble(row -> cells.at(row) == level ? 1 : 0).toArray());
        }
      }
    }
    return features.toArray(double[][]::new);
  }

  private static int[] frequent(ComparedColumn column) {
    var counts = new long[column.levels()];
    for (int code : column.training().codes(-1)) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    var order = new long[column.levels()];
    for (int level = 0; level < order.length; level++) {
      order[level] = -counts[level] * order.length + level;
    }
    Arrays.sort(order);
    return Arrays.stream(order)
        .limit(MOST_LEVELS)
        .mapToInt(key -> (int) Math.floorMod(key, (long) order.length))
        .filter(level -> counts[level] >= Protection.MIN_ROWS)
        .toArray();
  }

  private static double[][] covariance(Comparison data, double[][] features) {
    int width = features.length;
    var means = new double[width];
    for (int f = 0; f < width; f++) {
      means[f] = Moments.of(features[f]).mean();
    }
    var covariance = new double[width][width];
    data.inParallel(
        width,
        (from, to) -> {
          for (int a = from; a < to; a++) {
            for (int b = 0; b < width; b++) {
              double sum = 0;
              for (int row = 0; row < features[a].length; row++) {
                sum += (features[a][row] - means[a]) * (features[b][row] - means[b]);
              }
              covariance[a][b] = sum / features[a].length;
            }
          }
        });
    return covariance;
  }

  /** The direction of most variance, by power iteration from a fixed start. */
  private static double[] direction(double[][] covariance) {
    var direction = new double[covariance.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = 1 + i % 7;
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = times(covariance, direction);
      double length = StrictMath.sqrt(dot(next, next));
      if (length == 0) {
        return direction;
      }
      for (int i = 0; i < next.length; i++) {
        direction[i] = next[i] / length;
      }
    }
    return direction;
  }

  /** Takes that direction out, and returns its variance. */
  private static double deflate(double[][] covariance, double[] direction) {
    double variance = dot(times(covariance, direction), direction);
    for (int a = 0; a < direction.length; a++) {
      for (int b = 0; b < direction.length; b++) {
        covariance[a][b] -= variance * direction[a] * direction[b];
      }
    }
    return variance;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] along(double[][] features, double[] axis) {
    var points = new double[features[0].length];
    for (int f = 0; f < features.length; f++) {
      for (int row = 0; row < points.length; row++) {
        points[row] += features[f][row] * axis[f];
      }
    }
    return points;
  }

  /** Counts by cell; what lies beyond the outermost half percent is left out. */
  private static long[] grid(double[][] points, double[][] like) {
    var counts = new long[SIDE * SIDE];
    var low = new double[2];
    var step = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      double[] sorted = like[axis].clone();
      Arrays.sort(sorted);
      low[axis] = sorted[(int) (OUTER * sorted.length)];
      step[axis] = (sorted[(int) ((1 - OUTER) * (sorted.length - 1))] - low[axis]) / SIDE;
    }
    for (int i = 0; i < points[0].length; i++) {
      int x = (int) Math.floor((points[0][i] - low[0]) / step[0]);
      int y = (int) Math.floor((points[1][i] - low[1]) / step[1]);
      if (x >= 0 && x < SIDE && y >= 0 && y < SIDE) {
        counts[y * SIDE + x]++;
      }
    }
    return counts;
  }
}
