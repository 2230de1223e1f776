package dev.synth.training;

import dev.synth.random.Rng;
import dev.synth.table.Table;
import java.util.Arrays;

/**
 * Real rows divided by chance that depends on their number alone: the same file is always divided
 * in the same way, so that whoever judges a model later keeps the same rows apart.
 *
 * @param training four fifths, to learn from
 * @param heldOut one fifth, for evaluation only
 */
public record Split(Table training, Table heldOut) {
  private static final int ONE_IN = 5;

  /** Divides rows. */
  public static Split of(Table rows) {
    int[] order = order(rows.rows());
    int heldOutRows = rows.rows() / ONE_IN;
    return new Split(
        rows.pick(training(rows.rows())), rows.pick(Arrays.copyOf(order, heldOutRows)));
  }

  /** Which of so many rows are to learn from. */
  static int[] training(int rows) {
    return Arrays.copyOfRange(order(rows), rows / ONE_IN, rows);
  }

  private static int[] order(int rows) {
    return Rng.of(1, "split").permutation(rows);
  }
}
