package dev.synth.synthesis.autoregressive;

import dev.synth.dl4j.Engine;
import dev.synth.dl4j.autoregressive.CodedRows;
import dev.synth.dl4j.autoregressive.CriticTraining;
import dev.synth.dl4j.autoregressive.GeneratorTraining;
import dev.synth.dl4j.autoregressive.Refinement;
import dev.synth.dl4j.autoregressive.StepPlan;
import dev.synth.learn.RocAuc;
import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.CriticNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
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

  /** Rows of its own that a round refines by, and that the last critic learns to tell. */
  private static final int POOL = 40_000;

  /**
   * A critic whose area under the ROC curve is no farther above a half has little to teach: below
   * that, a round did more harm than good (docs/decisions.md).
   */
  private static final double LEAST_EDGE = 0.1;

  private static final double REFINING_RATE = 2e-4;
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
    int[] shuffled = Rng.of(settings.fitSeed(), "validation").permutation(training.rows());
    int validating = training.rows() / 10;
    validation = Arrays.copyOf(shuffled, validating);
    learning = Arrays.copyOfRange(shuffled, validating, shuffled.length);
    rows = new CodedRows(codes, codec.ordered(), codec.partCounts(), learning, validation);
    plan = Plan.of(settings, learning.length);
  }

  AutoregressiveModel run() {
    NetShape shape = Plan.shape(codec.cardinalities(), learning.length, settings.anyOrder());
    GeneratorTraining.Fitted generator = GeneratorTraining.fit(shape, rows, plan.generator(), how);
    AutoregressiveNet net = generator.net();
    for (int round = 0; round < settings.refinements(); round++) {
      int[][] own = own(net, round);
      CriticNet critic = critic(net, own, settings.criticSteps(), round);
      if (!tells(critic, net, own)) {
        break;
      }
      net = refine(net, own, critic, round);
    }
    net = Calibration.run(codec, net, codes, learning, settings.fitSeed(), how.threads()).rounded();
    List<CriticNet> critic = List.of();
    if (settings.candidates() > 1) {
      int[][] own = own(net, settings.refinements());
      critic =
          List.of(critic(net, own, 2 * settings.criticSteps(), settings.refinements()).rounded());
    }
    return new AutoregressiveModel(
        codec, order, net, critic, settings.candidates(), history(shape, generator));
  }

  /** Whether a critic tells the generator's rows from real ones that neither has learnt from. */
  private boolean tells(CriticNet critic, AutoregressiveNet net, int[][] own) {
    int n = validation.length;
    if (n == 0) {
      return true;
    }
    var scores = new double[2 * n];
    var isReal = new boolean[2 * n];
    float[] ofReal = Odds.of(net, critic, picked(codes, validation), how.threads());
    float[] ofOwn = Odds.of(net, critic, last(own, n), how.threads());
    for (int i = 0; i < n; i++) {
      scores[i] = ofReal[i];
      isReal[i] = true;
      scores[n + i] = ofOwn[i];
    }
    double area = RocAuc.of(scores, isReal).value();
    areas.add(area);
    return area > 0.5 + LEAST_EDGE;
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

  private static int[][] last(int[][] codes, int rows) {
    return Arrays.stream(codes)
        .map(part -> Arrays.copyOfRange(part, part.length - rows, part.length))
        .toArray(int[][]::new);
  }

  private AutoregressiveNet refine(
      AutoregressiveNet net, int[][] own, CriticNet critic, int round) {
    float[] odds = Odds.ofMeanOne(net, critic, own, how.threads());
    StepPlan steps = plan.generator().steps().withSeed(settings.fitSeed() + round);
    var refining = new Refinement.Plan(REFINING_STEPS, REFINING_RATE, steps);
    Refinement.Fitted better = Refinement.run(net, rows, own, odds, refining, how);
    refined.add(better.validation());
    return better.net();
  }

  private int[][] own(AutoregressiveNet net, int round) {
    var alone = new AutoregressiveModel(codec, order, net, List.of(), 1, History.NONE);
    how.progress().step("drawing own rows", 0, POOL, "");
    return alone.drawCodes(
        POOL + validation.length, Rng.of(settings.fitSeed(), "own " + round).nextLong(), how);
  }

  private CriticNet critic(AutoregressiveNet net, int[][] own, int steps, int round) {
    var training =
        new CriticTraining.Plan(steps, CRITIC_BATCH, CRITIC_HIDDEN, settings.fitSeed() + round);
    CriticTraining.Fitted critic = CriticTraining.fit(net, rows, own, POOL, training, how);
    criticLosses.addAll(critic.losses());
    return critic.net();
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
