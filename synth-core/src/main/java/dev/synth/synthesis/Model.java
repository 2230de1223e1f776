package dev.synth.synthesis;

import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What makes rows of one schema. Immutable; {@link #sample} may be called from any number of
 * threads at once and needs no native library.
 */
public interface Model {
  /** The columns that are made. A category's levels are those the model may draw. */
  Schema schema();

  /** Draws rows: the same request gives the same table on every machine. */
  Table sample(Sampling how);

  /**
   * About which share of all rows would have those values, from 0 to 1: the same on every machine,
   * whatever is sampled. Empty where the model cannot tell.
   *
   * @param given column to value, as for {@link Sampling}
   * @throws dev.synth.problem.SynthException when a column never has such a value
   */
  default OptionalDouble likelihood(SortedMap<String, String> given) {
    return OptionalDouble.empty();
  }

  /** What the model's file tells of real rows. */
  Disclosure disclosure();

  /** How the model came to be: where from, what fitting measured, how it was judged. */
  History history();

  /** What {@link Synthesizer#restore} needs to make this model again. */
  ModelState state();
}
