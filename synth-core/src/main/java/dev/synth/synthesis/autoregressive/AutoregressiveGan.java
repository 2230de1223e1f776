package dev.synth.synthesis.autoregressive;

import dev.synth.catalog.Declared;
import dev.synth.catalog.Setting;
import dev.synth.problem.Work;
import dev.synth.relation.Relation;
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
    int epochs,
    int batch,
    double rate,
    double dropout,
    double decay,
    int refinements,
    int criticTrees,
    int criticSteps,
    int candidates,
    List<String> conditions,
    boolean anyOrder,
    long fitSeed)
    implements Synthesizer {
  private static final Declared SETTINGS =
      Declared.of(
          "autoregressive-gan",
          Setting.whole(
              "epochs",
              0,
              100_000,
              "at most so many passes over the rows; 0 chooses by their number, 4 to 60"),
          Setting.whole(
              "batch",
              2,
              1 << 16,
              "rows a step; a sixteenth of the rows when that is less, at least 32"),
          Setting.number("rate", 1e-6, 1, "of Adam at the beginning; it falls to a fiftieth"),
          Setting.number(
                  "dropout",
                  0,
                  0.9,
                  "share of hidden units dropped while learning; `auto` is 0.25 for 15,000 rows, more"
                      + " for fewer, 0.1 to 0.6")
              .orAuto(),
          Setting.number("decay", 0, 100, "of the weights, each step by the rate times this"),
          Setting.whole(
              "refinements",
              0,
              100,
              "at most so many rounds of critic and refinement; they end when the critic cannot"
                  + " tell any more"),
          Setting.whole(
              "criticTrees", 0, 10_000, "boosted trees of a critic; 0 makes it a network instead"),
          Setting.whole("criticSteps", 1, 1_000_000, "mini-batches of a critic that is a network"),
          Setting.whole(
              "candidates", 1, 64, "rows drawn for each row kept, chosen by a last critic"),
          Setting.words(
              "conditions",
              "columns that are drawn first, so that rows under conditions on them are exact:"
                  + " `[income]`"),
          Setting.flag(
              "anyOrder",
              "learn to draw columns in any order: every condition is exact, but rows are easier"
                  + " to tell from real ones"),
          Setting.whole("fitSeed", "of all chance in fitting"));

  public AutoregressiveGan {
    conditions = List.copyOf(conditions);
    SETTINGS.check(
        epochs,
        batch,
        rate,
        dropout,
        decay,
        refinements,
        criticTrees,
        criticSteps,
        candidates,
        conditions,
        anyOrder,
        fitSeed);
  }

  /** The defaults. */
  public AutoregressiveGan() {
    this(0, 512, 2e-3, Double.NaN, 1, 1, 100, 300, 1, List.of(), false, 1);
  }

  @Override
  public String name() {
    return "autoregressive-gan";
  }

  @Override
  public Declared declared() {
    return SETTINGS;
  }

  @Override
  public Set<Trait> traits() {
    return Trait.usualAnd(Trait.NEURAL);
  }

  @Override
  public Model fit(Table training, List<Relation> keep, Work how) {
    int[] order = ColumnOrder.of(training.schema(), conditions);
    return new GanFitting(this, training, order, keep, how).run();
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    return state.read(name(), read -> AutoregressiveState.read(schema, read));
  }
}
