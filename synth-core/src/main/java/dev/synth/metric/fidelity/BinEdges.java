package dev.synth.metric.fidelity;

import java.util.Arrays;

/**
 * Lower edges of bins, found as MOSTLY AI's quality assurance 1.10.7 finds them: ten bins of about
 * as many cells each, more of them where equal cells make the cuts fall together. A cell belongs to
 * the greatest edge that is not above it, or to the first bin. Edges are doubles, so beyond 2^53
 * the bins of two neighbouring numbers may be one.
 */
final class BinEdges {
  private static final int BINS = 10;

  /** So many places are tried at most to find enough distinct edges. */
  private static final int MOST_PLACES = 1000;

  private static final int MOST_DECIMALS = 19;

  /** Where there is no cell, all are in one bin. */
  private static final double[] ONE_BIN = {Double.NEGATIVE_INFINITY};

  private BinEdges() {}

  /**
   * Of numbers: up to ten distinct ones are edges themselves. Edges are rounded down to as few
   * decimals as keep them and the greatest number apart.
   *
   * @param cells NaN is left out
   * @return at least one, ascending
   */
  static double[] ofNumbers(double[] cells) {
    double[] sorted = sorted(cells);
    if (sorted.length == 0) {
      return ONE_BIN;
    }
    double[] breaks = distinct(sorted);
    if (breaks.length <= BINS) {
      breaks = Arrays.copyOf(breaks, breaks.length + 1);
      breaks[breaks.length - 1] = breaks[breaks.length - 2] + 1;
    } else {
      breaks = search(sorted);
    }
    return Arrays.copyOf(floored(breaks), breaks.length - 1);
  }

  /**
   * Of times: exact, and the two latest of few distinct ones share a bin.
   *
   * @param cells NaN is left out
   * @return at least one, ascending
   */
  static double[] ofTimes(double[] cells) {
    double[] sorted = sorted(cells);
    if (sorted.length == 0) {
      return ONE_BIN;
    }
    double[] breaks = search(sorted);
    return Arrays.copyOf(breaks, Math.max(1, breaks.length - 1));
  }

  private static double[] search(double[] sorted) {
    double[] breaks = {sorted[0]};
    int end = Math.max(BINS + 1, Math.min(MOST_PLACES, sorted.length + 1));
    for (int places = BINS; places < end && breaks.length <= BINS; places++) {
      breaks = distinct(evenlySpaced(sorted, places));
    }
    return breaks;
  }

  /** The cells at {@code numpy.linspace(0, length - 1, places)}, rounded down. */
  private static double[] evenlySpaced(double[] sorted, int places) {
    var cells = new double[places];
    double step = (sorted.length - 1.0) / (places - 1);
    for (int i = 0; i < places - 1; i++) {
      cells[i] = sorted[(int) (i * step)];
    }
    cells[places - 1] = sorted[sorted.length - 1];
    return cells;
  }

  private static double[] floored(double[] breaks) {
    double unit = 1;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      var floored = new double[breaks.length];
      for (int i = 0; i < breaks.length; i++) {
        floored[i] = Math.floor(breaks[i] * unit) / unit;
      }
      if (distinct(floored).length == breaks.length) {
        return floored;
      }
      unit *= 10;
    }
    return breaks;
  }

  private static double[] sorted(double[] cells) {
    return Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).sorted().toArray();
  }

  private static double[] distinct(double[] ascending) {
    var distinct = new double[ascending.length];
    int size = 0;
    for (double value : ascending) {
      if (size == 0 || value != distinct[size - 1]) {
        distinct[size++] = value;
      }
    }
    return Arrays.copyOf(distinct, size);
  }
}
