package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.stats.Histogram;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * A column with few levels: a category as it is, numbers and times cut into 10 bins. A missing cell
 * is NaN, a level of its own.
 */
final class CoarseColumn {
  private static final int BINS = 10;

  private final ComparedColumn column;
  private final double[] edges;

  private CoarseColumn(ComparedColumn column, double[] edges) {
    this.column = column;
    this.edges = edges;
  }

  /** Cut where each bin holds a tenth of the training rows. */
  static CoarseColumn of(ComparedColumn column) {
    double[] sorted = present(column);
    var edges = new double[sorted.length == 0 ? 0 : BINS - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = sorted[(int) ((long) sorted.length * (i + 1) / BINS)];
    }
    return new CoarseColumn(column, Arrays.stream(edges).distinct().toArray());
  }

  /** Cut into bins of equal width between the extremes of the training rows, as SDMetrics does. */
  static CoarseColumn ofEqualWidths(ComparedColumn column) {
    double[] edges = Histogram.edges(present(column), BINS);
    for (int i = 0; i < edges.length; i++) {
      edges[i] = Math.nextUp(edges[i]); // bins are closed at their upper end
    }
    return new CoarseColumn(column, Arrays.copyOfRange(edges, 1, BINS));
  }

  /** Those cells as levels. */
  double[] levels(Cells cells) {
    double[] levels = cells.numbers();
    for (int row = 0; row < levels.length && column.continuous(); row++) {
      if (!Double.isNaN(levels[row])) {
        levels[row] = Histogram.bin(edges, levels[row]);
      }
    }
    return levels;
  }

  /** How evenly the training rows' cells spread over the levels, in nats. */
  double entropy() {
    double[] levels = levels(column.training());
    var counts = new TreeMap<Double, Integer>();
    for (double level : levels) {
      counts.merge(level, 1, Integer::sum);
    }
    double entropy = 0;
    for (int count : counts.values()) {
      double share = (double) count / levels.length;
      entropy -= share * StrictMath.log(share);
    }
    return entropy;
  }

  private static double[] present(ComparedColumn column) {
    return Arrays.stream(column.training().numbers())
        .filter(v -> !Double.isNaN(v))
        .sorted()
        .toArray();
  }
}
