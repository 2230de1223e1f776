package dev.synth.synthesis;

import dev.synth.catalog.Declared;
import dev.synth.catalog.Named;
import dev.synth.catalog.Settings;
import dev.synth.problem.Work;
import dev.synth.relation.Relation;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Set;

/**
 * Learns a table. Implementations are records whose components are the hyper-parameters, each a
 * {@link dev.synth.catalog.Setting}; the one in the catalog has the defaults. Immutable and safe
 * for any number of threads.
 */
public interface Synthesizer extends Named {
  /** Its hyper-parameters, each declared once; the record's components in their order. */
  Declared declared();

  /** Every hyper-parameter with its value, under {@link #name()}. */
  default Settings settings() {
    return declared().settings((Record) this);
  }

  /**
   * The same with some hyper-parameters changed.
   *
   * @throws dev.synth.problem.SynthException for an unknown setting or a value out of range
   */
  default Synthesizer with(Settings changed) {
    return (Synthesizer) declared().with((Record) this, changed);
  }

  /** What it promises; an honest family that promises less says so here. */
  default Set<Trait> traits() {
    return Trait.USUAL;
  }

  /** Columns that rows will be drawn under conditions on, and that are learnt as they are. */
  default List<String> conditions() {
    return List.of();
  }

  /**
   * Learns the table; changes nothing, and returns what was learnt.
   *
   * @param training learnable columns only (no {@code TEXT}), at least one row
   * @param keep relations of these columns that drawn rows should keep; a synthesizer that cannot
   *     keep one may ignore it, then such rows are drawn again
   * @throws dev.synth.problem.SynthException when the table cannot be learnt, or when a neural
   *     synthesizer's libraries are not on the class path
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  Model fit(Table training, List<Relation> keep, Work how);

  /** Learns the table, whatever holds in it. */
  default Model fit(Table training, Work how) {
    return fit(training, List.of(), how);
  }

  /**
   * The model that a saved state describes.
   *
   * @throws dev.synth.problem.SynthException when the state is damaged
   */
  Model restore(Schema schema, ModelState state);
}
