package dev.synth.synthesis.autoregressive;

import dev.synth.catalog.Declared;
import dev.synth.catalog.Setting;
import dev.synth.problem.Work;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Set;

/**
 * A generator of rows as a chain of conditionals, and a critic that is trained against it (a
 * generative adversarial network for discrete data).
 *
 * <p>Every column is one or more categorical parts ({@link dev.synth.transform.TableCodec}). The
 * generator is fitted by maximum likelihood first; then, in rounds, a critic learns to tell its
 * rows from real ones, and the generator is moved by the critic's odds (MaliGAN, Che et al. 2017);
 * last, its margins are calibrated. With more than one candidate a row, a last critic's odds choose
 * among them (discriminator rejection sampling, Azadi et al. 2019, with a bounded number of
 * candidates). Deviation from Goodfellow et al. 2014: what is drawn is discrete, so no gradient
 * flows from the critic into the generator.
 */
public record AutoregressiveGan(
    @Setting(
            meaning = "at most so many passes over the rows; 0 chooses by their number, 4 to 60",
            min = 0,
            max = 100_000)
        int epochs,
    @Setting(
            meaning = "rows a step; a sixteenth of the rows when that is less, at least 32",
            min = 2,
            max = 1 << 16)
        int batch,
    @Setting(meaning = "of Adam at the beginning; it falls to a fiftieth", min = 1e-6, max = 1)
        double rate,
    @Setting(
            meaning =
                "share of hidden units dropped while learning; `auto` is 0.25 for 15,000 rows, more"
                    + " for fewer, 0.1 to 0.6",
            min = 0,
            max = 0.9,
            auto = true)
        double dropout,
    @Setting(meaning = "of the weights, each step by the rate times this", min = 0, max = 100)
        double decay,
    @Setting(
            meaning =
                "at most so many rounds of critic and refinement; they end when the critic cannot"
                    + " tell any more",
            min = 0,
            max = 100)
        int refinements,
    @Setting(meaning = "mini-batches of the critic in a round", min = 1, max = 1_000_000)
        int criticSteps,
    @Setting(meaning = "rows drawn for each row kept, chosen by a last critic", min = 1, max = 64)
        int candidates,
    @Setting(
            meaning =
                "columns that are drawn first, so that rows under conditions on them are exact:"
                    + " `[income]`")
        List<String> conditions,
    @Setting(
            meaning =
                "learn to draw columns in any order: every condition is exact, but rows are easier"
                    + " to tell from real ones")
        boolean anyOrder,
    @Setting(meaning = "of all chance in fitting") long fitSeed)
    implements Synthesizer {
  public AutoregressiveGan {
    conditions = List.copyOf(conditions);
    Declared.check(
        AutoregressiveGan.class,
        epochs,
        batch,
        rate,
        dropout,
        decay,
        refinements,
        criticSteps,
        candidates,
        conditions,
        anyOrder,
        fitSeed);
  }

  /** The defaults. */
  public AutoregressiveGan() {
    this(0, 512, 2e-3, Double.NaN, 1, 1, 300, 1, List.of(), false, 1);
  }

  @Override
  public String name() {
    return "autoregressive-gan";
  }

  @Override
  public Set<Trait> traits() {
    return Trait.usualAnd(Trait.NEURAL);
  }

  @Override
  public Model fit(Table training, Work how) {
    int[] order = ColumnOrder.of(training.schema(), conditions);
    return new GanFitting(this, training, order, how).run();
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    return state.read(name(), read -> AutoregressiveState.read(schema, read));
  }
}
