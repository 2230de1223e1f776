package dev.synth.synthesis.autoregressive;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
 *
 * @param epochs at most so many passes of the generator; 0 chooses by the number of rows
 * @param batch rows a step of the generator; fewer when there are fewer than 16 batches of rows
 * @param rate of Adam at the generator's beginning
 * @param dropout share of hidden units dropped while the generator learns; NaN chooses by the
 *     number of rows
 * @param decay of the generator's weights, each step by the rate times this
 * @param refinements at most so many rounds of critic and refinement; they end when the critic
 *     cannot tell the generator's rows from real ones it has not seen
 * @param criticSteps mini-batches of the critic in a round
 * @param candidates how many rows are drawn for each row kept
 * @param conditions columns that come first, so that rows under conditions on them are exact draws
 * @param anyOrder whether the generator learns to draw columns in any order, so that any condition
 *     is exact; rows are easier to tell from real ones
 * @param fitSeed of all chance in fitting
 */
public record AutoregressiveGan(
    int epochs,
    int batch,
    double rate,
    double dropout,
    double decay,
    int refinements,
    int criticSteps,
    int candidates,
    List<String> conditions,
    boolean anyOrder,
    long fitSeed)
    implements Synthesizer {
  private static final String AUTO = "auto";

  private static final List<String> KNOWN =
      List.of(
          "epochs",
          "batch",
          "rate",
          "dropout",
          "decay",
          "refinements",
          "criticSteps",
          "candidates",
          "conditions",
          "anyOrder",
          "fitSeed");

  public AutoregressiveGan {
    conditions = List.copyOf(conditions);
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
  public Settings settings() {
    var values = new TreeMap<String, String>();
    values.put("epochs", Integer.toString(epochs));
    values.put("batch", Integer.toString(batch));
    values.put("rate", Double.toString(rate));
    values.put("dropout", Double.isNaN(dropout) ? AUTO : Double.toString(dropout));
    values.put("decay", Double.toString(decay));
    values.put("refinements", Integer.toString(refinements));
    values.put("criticSteps", Integer.toString(criticSteps));
    values.put("candidates", Integer.toString(candidates));
    values.put("conditions", Settings.listed(conditions));
    values.put("anyOrder", Boolean.toString(anyOrder));
    values.put("fitSeed", Long.toString(fitSeed));
    return new Settings(name(), values);
  }

  @Override
  public AutoregressiveGan with(Settings changed) {
    changed.requireKnown(KNOWN);
    boolean dropoutIsAuto = AUTO.equals(changed.values().get("dropout"));
    return new AutoregressiveGan(
        changed.integer("epochs", 0, 100_000, epochs),
        changed.integer("batch", 2, 1 << 16, batch),
        changed.decimal("rate", 1e-6, 1, rate),
        dropoutIsAuto ? Double.NaN : changed.decimal("dropout", 0, 0.9, dropout),
        changed.decimal("decay", 0, 100, decay),
        changed.integer("refinements", 0, 100, refinements),
        changed.integer("criticSteps", 1, 1_000_000, criticSteps),
        changed.integer("candidates", 1, 64, candidates),
        changed.list("conditions", conditions),
        changed.flag("anyOrder", anyOrder),
        changed.integer("fitSeed", Integer.MIN_VALUE, Integer.MAX_VALUE, (int) fitSeed));
  }

  @Override
  public Model fit(Table training, Work how) {
    int[] order = ColumnOrder.of(training.schema(), conditions);
    return new GanFitting(this, training, order, how).run();
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    try {
      return AutoregressiveState.read(schema, state);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      throw SynthException.of("the model file is damaged")
          .at("its autoregressive-gan state does not fit together")
          .because(e)
          .toFix("train the model again, or restore the file from version control.");
    }
  }
}
