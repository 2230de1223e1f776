package dev.synth.synthesis;

import dev.synth.table.Schema;
import dev.synth.table.Table;

/**
 * What makes rows of one schema. Immutable; {@link #sample} may be called from any number of
 * threads at once and needs no native library.
 */
public interface Model {
  /** The columns that are made. A category's levels are those the model may draw. */
  Schema schema();

  /** Draws rows: the same request gives the same table on every machine. */
  Table sample(Sampling how);

  /** What the model's file tells of real rows. */
  Disclosure disclosure();

  /** How the model came to be: where from, what fitting measured, how it was judged. */
  History history();

  /** What {@link Synthesizer#restore} needs to make this model again. */
  ModelState state();
}
