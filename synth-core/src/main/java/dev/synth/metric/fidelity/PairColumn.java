package dev.synth.metric.fidelity;

import dev.synth.metric.ComparedColumn;
import dev.synth.stats.Histogram;

/**
 * One column made ready for all its pairs at once. A continuous one is also cut into ten bins, and
 * each table by its own range: SDMetrics does so for mixed pairs, which is why a real held-out
 * table, too, scores below 1 where an outlier stretches one of the ranges.
 */
final class PairColumn {
  private static final int BINS = 10;

  final String name;
  final boolean continuous;

  /** Numbers of the training rows; empty for a category. */
  final double[] real;

  /** Numbers of the synthetic rows; empty for a category. */
  final double[] synthetic;

  /** Whether either table has one single number: then no correlation is defined. */
  final boolean constant;

  /** Levels or bins of the training rows, from 0 to below {@link #codeCount}. */
  final int[] realCodes;

  /** Levels or bins of the synthetic rows. */
  final int[] syntheticCodes;

  /** How many codes there can be, one for missing cells included. */
  final int codeCount;

  PairColumn(ComparedColumn column) {
    name = column.name();
    continuous = column.continuous();
    if (continuous) {
      real = column.training().numbers();
      synthetic = column.synthetic().numbers();
      constant = isConstant(real) || isConstant(synthetic);
      realCodes = bins(real);
      syntheticCodes = bins(synthetic);
      codeCount = BINS + 2;
    } else {
      real = new double[0];
      synthetic = new double[0];
      constant = false;
      realCodes = column.training().codes(column.levels());
      syntheticCodes = column.synthetic().codes(column.levels());
      codeCount = column.levels() + 1;
    }
  }

  private static int[] bins(double[] values) {
    double[] edges = Histogram.edges(values, BINS);
    var bins = new int[values.length];
    for (int i = 0; i < bins.length; i++) {
      bins[i] = Histogram.bin(edges, values[i]);
    }
    return bins;
  }

  private static boolean isConstant(double[] values) {
    double first = Double.NaN;
    for (double value : values) {
      if (Double.isNaN(first)) {
        first = value;
      } else if (!Double.isNaN(value) && value != first) {
        return false;
      }
    }
    return !Double.isNaN(first);
  }
}
