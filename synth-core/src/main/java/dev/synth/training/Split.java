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

  public static Split of(Table rows) {
    int[] order = Rng.of(1, "split").permutation(rows.rows());
    int heldOutRows = rows.rows() / ONE_IN;
    return new Split(
        rows.pick(Arrays.copyOfRange(order, heldOutRows, order.length)),
        rows.pick(Arrays.copyOf(order, heldOutRows)));
  }
}
