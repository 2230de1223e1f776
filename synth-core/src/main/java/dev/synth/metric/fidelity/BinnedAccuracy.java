package dev.synth.metric.fidelity;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Accuracies of MOSTLY AI's quality assurance 1.10.7: how alike binned columns, pairs or triples of
 * them are in all real rows, training and held out, and in the synthetic ones. Our deviations: a
 * category of many levels stays one, where the original draws a word of each text; all columns
 * count, where the original takes 300; and an empty text is a level like others.
 *
 * @param columns cut into bins
 */
record BinnedAccuracy(List<BinnedColumn> columns) {
  private static final double DIGITS = 1e5;

  /**
   * How alike one combination of columns is.
   *
   * @param value 1 - the total variation between the joint frequencies, rounded to 5 digits
   * @param perfect what a perfect sample is expected to get, rounded: {@code 1 - sum(sqrt(2 / pi p
   *     (1 - p) (1 / n + 1 / m))) / 2}, with real frequencies p, n real and m synthetic rows
   */
  record Accuracy(double value, double perfect) {}

  static BinnedAccuracy of(Comparison data) {
    return data.shared(BinnedAccuracy.class, BinnedAccuracy::cut);
  }

  private static BinnedAccuracy cut(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    var cut = new BinnedColumn[columns.size()];
    data.inParallel(
        cut.length,
        (from, to) -> {
          for (int c = from; c < to; c++) {
            cut[c] = new BinnedColumn(columns.get(c));
          }
        });
    return new BinnedAccuracy(List.of(cut));
  }

  /** Why nothing can be measured. */
  Optional<String> obstacle() {
    if (columns.isEmpty()) {
      return Optional.of("there is no column to compare");
    }
    if (columns.get(0).real.length == 0) {
      return Optional.of("there are no real rows");
    }
    boolean none = columns.get(0).synthetic.length == 0;
    return none ? Optional.of("there are no synthetic rows") : Optional.empty();
  }

  /** The accuracies of those combinations of columns, in that order. */
  Accuracy[] of(Comparison data, List<int[]> combinations) {
    var found = new Accuracy[combinations.size()];
    data.inParallel(
        found.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            data.throwIfCancelled();
            found[i] = of(combinations.get(i));
          }
        });
    return found;
  }

  private Accuracy of(int[] combination) {
    int cells = 1;
    int[] real = new int[columns.get(0).real.length];
    int[] synthetic = new int[columns.get(0).synthetic.length];
    for (int c : combination) {
      BinnedColumn column = columns.get(c);
      join(real, column.real, column.bins);
      join(synthetic, column.synthetic, column.bins);
      cells *= column.bins;
    }
    return accuracy(counts(real, cells), real.length, counts(synthetic, cells), synthetic.length);
  }

  private static void join(int[] joint, int[] codes, int codeCount) {
    for (int row = 0; row < joint.length; row++) {
      joint[row] = joint[row] * codeCount + codes[row];
    }
  }

  private static int[] counts(int[] codes, int cells) {
    var counts = new int[cells];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  private static Accuracy accuracy(int[] real, int realRows, int[] synthetic, int syntheticRows) {
    double variation = 0;
    double chance = 0;
    for (int cell = 0; cell < real.length; cell++) {
      double share = (double) real[cell] / realRows;
      variation += Math.abs(share - (double) synthetic[cell] / syntheticRows);
      double variance = share * (1 - share) / realRows + share * (1 - share) / syntheticRows;
      chance += StrictMath.sqrt(variance * 2 / Math.PI);
    }
    return new Accuracy(rounded(1 - variation / 2), rounded(1 - chance / 2));
  }

  private static double rounded(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }
}
