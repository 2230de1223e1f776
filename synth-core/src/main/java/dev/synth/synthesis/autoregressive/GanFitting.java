package dev.synth.synthesis.autoregressive;

import dev.synth.dl4j.Engine;
import dev.synth.dl4j.autoregressive.CodedRows;
import dev.synth.dl4j.autoregressive.CriticTraining;
import dev.synth.dl4j.autoregressive.GeneratorTraining;
import dev.synth.dl4j.autoregressive.Refinement;
import dev.synth.dl4j.autoregressive.StepPlan;
import dev.synth.learn.RocAuc;
import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.Relation;
import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Trace;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One fit: likelihood, then rounds of critic and refinement until the critic cannot tell any more,
 * then calibration, and a last critic where candidates are to be chosen among. A tenth of the rows
 * is kept to stop by.
 */
final class GanFitting {
  private static final int CRITIC_BATCH = 512;
  private static final int CRITIC_HIDDEN = 256;

  /** So many rows of its own a critic learns to tell, and as many others a round refines by. */
  private static final int POOL = 20_000;

  /**
   * A critic whose area under the ROC curve is not that far above a half, by more than its standard
   * error, has little to teach: below that, a round did more harm than good (docs/decisions.md).
   */
  private static final double LEAST_EDGE = 0.1;

  /** So many persons, or rows, are validated by one. */
  private static final int ONE_IN = 10;

  private static final double REFINING_RATE = 8e-4;
  private static final int REFINING_STEPS = 300;

  private final AutoregressiveGan settings;
  private final RowCodec codec;
  private final int[] order;
  private final int[][] codes;
  private final int[] learning;
  private final int[] validation;
  private final CodedRows rows;
  private final Plan plan;
  private final Work how;
  private final List<Double> criticLosses = new ArrayList<>();
  private final List<Double> areas = new ArrayList<>();
  private final List<Double> refined = new ArrayList<>();

  /**
   * A fit of those rows.
   *
   * @param order the columns as the generator draws them, by their place in the table
   * @param keep what drawn rows should keep
   */
  GanFitting(
      AutoregressiveGan settings, Table training, int[] order, List<Relation> keep, Work how) {
    Engine.start(settings.fitSeed());
    this.settings = settings;
    this.how = how;
    this.order = order;
    codec = RowCodec.fit(ColumnOrder.arrange(training, order), keep);
    codes = codec.encode(ColumnOrder.arrange(training, order), settings.fitSeed());
    Rng chance = Rng.of(settings.fitSeed(), "validation");
    int[][] divided = training.persons().divide(training.rows(), ONE_IN, chance::permutation);
    validation = divided[0];
    learning = divided[1];
    rows = new CodedRows(codes, codec.ordered(), codec.partCounts(), learning, validation);
    plan = Plan.of(settings, learning.length);
  }

  AutoregressiveModel run() {
    NetShape shape = Plan.shape(codec.cardinalities(), learning.length, settings.anyOrder());
    GeneratorTraining.Fitted generator = GeneratorTraining.fit(shape, rows, plan.generator(), how);
    AutoregressiveNet net = generator.net();
    for (int round = 0; round < settings.refinements(); round++) {
      int[][] own = own(net, round);
      Critic critic = critic(net, own, settings.criticSteps(), round);
      if (!tells(critic, own)) {
        break;
      }
      net = refine(net, own, critic, round);
    }
    net = Calibration.run(codec, net, codes, learning, settings.fitSeed(), how.threads()).rounded();
    List<Critic> critic = List.of();
    if (settings.candidates() > 1) {
      int[][] own = own(net, settings.refinements());
      critic =
          List.of(critic(net, own, 2 * settings.criticSteps(), settings.refinements()).rounded());
    }
    return new AutoregressiveModel(
        codec, order, net, critic, settings.candidates(), history(shape, generator));
  }

  /** Whether a critic tells the generator's rows from real ones that neither has learnt from. */
  private boolean tells(Critic critic, int[][] own) {
    int n = validation.length;
    if (n == 0) {
      return true;
    }
    var scores = new double[2 * n];
    var isReal = new boolean[2 * n];
    float[] ofReal = odds(critic, picked(codes, validation), "validation");
    float[] ofOwn = odds(critic, part(own, 2 * POOL, 2 * POOL + n), "own");
    for (int i = 0; i < n; i++) {
      scores[i] = ofReal[i];
      isReal[i] = true;
      scores[n + i] = ofOwn[i];
    }
    double area = RocAuc.of(scores, isReal).value();
    areas.add(area);
    return area - RocAuc.standardError(area, n, n) > 0.5 + LEAST_EDGE;
  }

  private static int[][] picked(int[][] codes, int[] rows) {
    var picked = new int[codes.length][rows.length];
    for (int p = 0; p < codes.length; p++) {
      for (int i = 0; i < rows.length; i++) {
        picked[p][i] = codes[p][rows[i]];
      }
    }
    return picked;
  }

  private static int[][] part(int[][] codes, int from, int to) {
    return Arrays.stream(codes)
        .map(ofPart -> Arrays.copyOfRange(ofPart, from, to))
        .toArray(int[][]::new);
  }

  private float[] odds(Critic critic, int[][] some, String chance) {
    return critic.odds(some, () -> decoded(some, chance));
  }

  /** Rows as they would be drawn with those categories. */
  private Table decoded(int[][] some, String chance) {
    long seed = Rng.of(settings.fitSeed(), "decoded " + chance).nextLong();
    return codec.decode(some, new Streams(Units.range(0, some[0].length), 0, seed));
  }

  private AutoregressiveNet refine(AutoregressiveNet net, int[][] own, Critic critic, int round) {
    int[][] unknown = part(own, POOL, 2 * POOL);
    float[] odds = ofMeanOne(odds(critic, unknown, "refinement"));
    StepPlan steps = plan.generator().steps().withSeed(settings.fitSeed() + round);
    var refining = new Refinement.Plan(REFINING_STEPS, REFINING_RATE, steps);
    Refinement.Fitted better = Refinement.run(net, rows, unknown, odds, refining, how);
    refined.add(better.validation());
    return better.net();
  }

  private static float[] ofMeanOne(float[] odds) {
    double sum = 0;
    for (float o : odds) {
      sum += o;
    }
    for (int i = 0; i < odds.length; i++) {
      odds[i] = (float) (odds[i] * odds.length / sum);
    }
    return odds;
  }

  private int[][] own(AutoregressiveNet net, int round) {
    var alone = new AutoregressiveModel(codec, order, net, List.of(), 1, History.NONE);
    how.progress().step("drawing own rows", 0, 2 * POOL, "");
    return alone.drawCodes(
        2 * POOL + validation.length, Rng.of(settings.fitSeed(), "own " + round).nextLong(), how);
  }

  private Critic critic(AutoregressiveNet net, int[][] own, int steps, int round) {
    if (settings.criticTrees() > 0) {
      Table real = decoded(picked(codes, learning), "real");
      Table generated = decoded(part(own, 0, POOL), "generated");
      how.progress().step("critic", 0, settings.criticTrees(), "trees");
      return TreeCritic.fit(real, generated, settings.criticTrees(), how);
    }
    var training =
        new CriticTraining.Plan(steps, CRITIC_BATCH, CRITIC_HIDDEN, settings.fitSeed() + round);
    CriticTraining.Fitted critic = CriticTraining.fit(net, rows, own, POOL, training, how);
    criticLosses.addAll(critic.losses());
    return new NetworkCritic(net, critic.net(), how.threads());
  }

  private History history(NetShape shape, GeneratorTraining.Fitted generator) {
    Provenance told =
        Provenance.NONE
            .with("generator.weights", Long.toString(shape.weights()))
            .with("generator.epochs", Integer.toString(generator.losses().size()));
    told = areas.isEmpty() ? told : told.with("critic.auc", joined(areas));
    told = refined.isEmpty() ? told : told.with("refinement.validation", joined(refined));
    Trace trace =
        Trace.NONE
            .with(
                Trace.TRAINING,
                generator.losses().stream().map(GeneratorTraining.Loss::training).toList())
            .with(
                Trace.VALIDATION,
                generator.losses().stream().map(GeneratorTraining.Loss::validation).toList())
            .with(Trace.CRITIC, criticLosses);
    return new History(told, trace, Optional.empty());
  }

  private static String joined(List<Double> losses) {
    return losses.stream()
        .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
        .collect(Collectors.joining(" "));
  }
}
