package dev.synth.synthesis.autoregressive;

import dev.synth.catalog.Settings;
import dev.synth.dl4j.CriticTraining;
import dev.synth.dl4j.Engine;
import dev.synth.dl4j.GeneratorTraining;
import dev.synth.dl4j.Refinement;
import dev.synth.net.AutoregressiveNet;
import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.synthesis.Fitting;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Synthesizer;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A generator of rows as a chain of conditionals, fitted by maximum likelihood, and a critic fitted
 * against it, whose odds choose among candidates when rows are sampled (discriminator rejection
 * sampling, Azadi et al. 2019, with a bounded number of candidates).
 *
 * <p>Every column is one category a row ({@link TableCodec}). A tenth of the rows stops the
 * generator early. Deviations from a plain GAN (Goodfellow et al. 2014): the generator draws
 * categories and is not trained through the critic.
 *
 * @param epochs at most so many passes of the generator; 0 chooses by the number of rows
 * @param batch rows a step of the generator; fewer when there are fewer than 16 batches of rows
 * @param rate of Adam at the generator's beginning
 * @param dropout share of hidden units dropped while the generator learns
 * @param criticSteps mini-batches of the critic; 0 leaves the critic out
 * @param candidates how many rows are drawn for each row kept
 * @param fitSeed of all chance in fitting
 */
public record AutoregressiveGan(
    int epochs,
    int batch,
    double rate,
    double dropout,
    int criticSteps,
    int candidates,
    long fitSeed)
    implements Synthesizer {
  private static final int STEPS = Integer.getInteger("steps", 600);
  private static final int LEAST_EPOCHS = 4;
  private static final int MOST_EPOCHS = 60;
  private static final int PATIENCE = 8;
  private static final int LEAST_BATCH = 32;
  private static final int CRITIC_BATCH = 512;
  private static final int CRITIC_HIDDEN = 256;
  private static final int POOL = 100_000;
  private static final int MAX_HIDDEN = 192;
  private static final int MIN_HIDDEN = 16;

  /** Weights a column, so that 15 columns stay below 480,000 and their file below 1 MB. */
  private static final long WEIGHTS_A_COLUMN = 28_000;

  private static final List<String> KNOWN =
      List.of("epochs", "batch", "rate", "dropout", "criticSteps", "candidates", "fitSeed");

  /** The defaults. */
  public AutoregressiveGan() {
    this(0, 512, 2e-3, 0.25, 600, 2, 1);
  }

  @Override
  public String name() {
    return "autoregressive-gan";
  }

  @Override
  public boolean neural() {
    return true;
  }

  @Override
  public Settings settings() {
    var values = new TreeMap<String, String>();
    values.put("epochs", Integer.toString(epochs));
    values.put("batch", Integer.toString(batch));
    values.put("rate", Double.toString(rate));
    values.put("dropout", Double.toString(dropout));
    values.put("criticSteps", Integer.toString(criticSteps));
    values.put("candidates", Integer.toString(candidates));
    values.put("fitSeed", Long.toString(fitSeed));
    return new Settings(name(), values);
  }

  @Override
  public AutoregressiveGan with(Settings changed) {
    changed.requireKnown(KNOWN);
    return new AutoregressiveGan(
        changed.integer("epochs", 0, 100_000, epochs),
        changed.integer("batch", 2, 1 << 16, batch),
        changed.decimal("rate", 1e-6, 1, rate),
        changed.decimal("dropout", 0, 0.9, dropout),
        changed.integer("criticSteps", 0, 1_000_000, criticSteps),
        changed.integer("candidates", 1, 64, candidates),
        changed.integer("fitSeed", Integer.MIN_VALUE, Integer.MAX_VALUE, (int) fitSeed));
  }

  @Override
  public Model fit(Table training, Fitting how) {
    Engine.start(fitSeed);
    TableCodec codec = TableCodec.fit(training);
    int[][] codes = codec.encode(training, fitSeed);
    AutoregressiveNet.Shape shape = shape(codec.cardinalities());
    int[] order = Rng.of(fitSeed, "validation").permutation(training.rows());
    int validating = training.rows() / 10;
    int[] validation = Arrays.copyOf(order, validating);
    int[] learning = Arrays.copyOfRange(order, validating, order.length);

    var plan =
        new GeneratorTraining.Plan(
            epochs(learning.length), batch(learning.length), rate, dropout, Double.parseDouble(System.getProperty("decay","1")), PATIENCE, fitSeed);
    GeneratorTraining.Fitted generator =
        GeneratorTraining.fit(
            shape,
            codes,
            codec.ordered(),
            learning,
            validation,
            plan,
            how.threads(),
            how.progress(),
            how.cancellation());
    AutoregressiveNet net = generator.net();
    int rounds = Integer.getInteger("rounds", 2);
    int pooled = Integer.getInteger("pool", 40_000);
    for (int round = 0; round < rounds; round++) {
      int[][] own = new AutoregressiveModel(codec, net, List.of(), 1, Provenance.NONE).drawCodes(0, pooled, fitSeed + 77 * round, how.threads());
      CriticTraining.Fitted critic = CriticTraining.fit(net, codes, learning, own, new CriticTraining.Plan(Integer.getInteger("rcritic", 300), CRITIC_BATCH, CRITIC_HIDDEN, fitSeed + round), how.progress(), how.cancellation());
      float[] odds = Odds.ofMeanOne(net, critic.net(), own, how.threads());
      double var = 0; for (float o : odds) var += (o - 1) * (o - 1) / odds.length;
      System.out.println("  round " + round + " critic " + critic.losses() + " odds var " + var);
      net = Refinement.run(net, codes, learning, own, odds, new Refinement.Plan(Integer.getInteger("rsteps", 300), batch(learning.length), Double.parseDouble(System.getProperty("rrate", "2e-4")), dropout, 1, fitSeed + round), how.threads(), how.cancellation());
      System.out.println("  validation " + dev.synth.dl4j.Likelihood.loss(net, codes, validation));
    }
    Calibration.run(net, codes, learning, fitSeed, how.threads());
    System.out.println("  calibrated validation " + dev.synth.dl4j.Likelihood.loss(net, codes, validation));
    net.roundToHalf();
    var alone = new AutoregressiveModel(codec, net, List.of(), 1, Provenance.NONE);
    Provenance provenance = told(shape, generator);
    if (criticSteps == 0) {
      return new AutoregressiveModel(codec, net, List.of(), 1, provenance);
    }
    int[][] pool = alone.drawCodes(0, POOL, fitSeed ^ 0x706F6F6CL, how.threads());
    CriticTraining.Fitted critic =
        CriticTraining.fit(
            net,
            codes,
            learning,
            pool,
            new CriticTraining.Plan(criticSteps, CRITIC_BATCH, CRITIC_HIDDEN, fitSeed),
            how.progress(),
            how.cancellation());
    critic.net().roundToHalf();
    return new AutoregressiveModel(
        codec, net, List.of(critic.net()), candidates, told(provenance, critic));
  }

  /** Few rows still make many steps of an epoch. */
  private int batch(int rows) {
    return Math.min(batch, Math.max(LEAST_BATCH, rows / 16));
  }

  private int epochs(int rows) {
    if (epochs > 0) {
      return epochs;
    }
    long chosen = (long) STEPS * batch / rows;
    return (int) Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, chosen));
  }

  /**
   * Embeddings grow with the 0.56th power of the categories; the hidden layers take what is left.
   */
  static AutoregressiveNet.Shape shape(List<Integer> categories) {
    List<Integer> widths =
        categories.stream()
            .map(
                k -> k == 1 ? 1 : (int) Math.min(Integer.getInteger("wmax", 32), Math.round(Double.parseDouble(System.getProperty("wf", "1.6")) * StrictMath.pow(k, 0.56)) + 1))
            .toList();
    long budget = WEIGHTS_A_COLUMN * Math.max(15, categories.size());
    for (int hidden = Integer.getInteger("hidden", 192); hidden > MIN_HIDDEN; hidden -= 8) {
      var shape = new AutoregressiveNet.Shape(categories, widths, hidden);
      if (shape.weights() <= budget) {
        return shape;
      }
    }
    return new AutoregressiveNet.Shape(categories, widths, MIN_HIDDEN);
  }

  private static Provenance told(
      AutoregressiveNet.Shape shape, GeneratorTraining.Fitted generator) {
    String losses =
        generator.losses().stream()
            .map(l -> String.format(Locale.ROOT, "%.4f/%.4f", l.training(), l.validation()))
            .collect(Collectors.joining(" "));
    return Provenance.NONE
        .with("generator.weights", Long.toString(shape.weights()))
        .with("generator.epochs", Integer.toString(generator.losses().size()))
        .with("generator.losses", losses);
  }

  private static Provenance told(Provenance before, CriticTraining.Fitted critic) {
    String losses =
        critic.losses().stream()
            .map(l -> String.format(Locale.ROOT, "%.4f", l))
            .collect(Collectors.joining(" "));
    return before.with("critic.losses", losses);
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    try {
      return AutoregressiveState.read(schema, state);
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      throw SynthException.of("the model file is damaged")
          .at("its autoregressive-gan state does not fit together")
          .because(e)
          .toFix("train the model again, or restore the file from version control.");
    }
  }
}
