package dev.synth.training;

import dev.synth.random.Rng;
import dev.synth.table.Table;

/**
 * Real rows divided by chance that depends on their number alone: the same file is always divided
 * in the same way, so that whoever judges a model later keeps the same rows apart. Where rows are
 * said to belong to persons, all rows of a person stand on one side.
 *
 * @param training of four fifths of the persons, to learn from
 * @param heldOut of one fifth, for evaluation only
 */
public record Split(Table training, Table heldOut) {
  private static final int ONE_IN = 5;

  /** Divides rows. */
  public static Split of(Table rows) {
    int[][] divided = divided(rows);
    return new Split(rows.pick(divided[1]), rows.pick(divided[0]));
  }

  /** Which rows are to learn from. */
  static int[] training(Table rows) {
    return divided(rows)[1];
  }

  private static int[][] divided(Table rows) {
    return rows.persons().divide(rows.rows(), ONE_IN, Rng.of(1, "split")::permutation);
  }
}
