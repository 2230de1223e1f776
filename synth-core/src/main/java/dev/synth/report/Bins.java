package dev.synth.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How a column is cut for a picture: into parts that at least 5 real rows hold each, so that none
 * shows a single person.
 *
 * @param labels of the bins, in order
 * @param real shares of the real rows
 * @param synthetic shares of the synthetic rows
 */
record Bins(List<String> labels, List<Double> real, List<Double> synthetic) {
  private static final double DIGITS = 1e5;

  Bins {
    labels = List.copyOf(labels);
    real = List.copyOf(real);
    synthetic = List.copyOf(synthetic);
  }

  /** Shares of counts, rounded to 5 digits. */
  static List<Double> shares(long[] counts, long rows) {
    List<Double> shares = new ArrayList<>();
    for (long count : counts) {
      shares.add(rows == 0 ? 0 : Math.rint(count * DIGITS / rows) / DIGITS);
    }
    return shares;
  }
}
