package dev.synth.dl4j.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import java.util.Locale;

/**
 * Moves what a critic knows into the generator: critic-weighted likelihood of the generator's own
 * rows (MaliGAN, Che et al. 2017), joined by the likelihood of real rows. The step follows {@code
 * (w - 1) log p(own row) + log p(real row)}, where {@code w} are the critic's odds brought to mean
 * one; that mean is the control variate. On its own the weighted term made rows worse (measured),
 * hence the second one, our deviation.
 */
public final class Refinement {
  private static final int TOLD_EVERY = 50;

  private Refinement() {}

  /**
   * How to refine.
   *
   * @param count of steps
   * @param rate of Adam
   * @param steps batch, half of it real; dropout, decay, seed
   */
  public record Plan(int count, double rate, StepPlan steps) {}

  /**
   * What came of it.
   *
   * @param net the refined generator, not yet rounded
   * @param validation mean negative log-likelihood of the validation rows, in nats
   */
  public record Fitted(AutoregressiveNet net, double validation) {}

  /**
   * Refines; {@code net} is not changed.
   *
   * @param own by part: categories of rows that the generator has drawn
   * @param odds of each of these, mean one
   * @param how its threads, progress ({@code refining}) and cancellation
   */
  public static Fitted run(
      AutoregressiveNet net, CodedRows rows, int[][] own, float[] odds, Plan plan, Work how) {
    int real = rows.learning.length;
    int[][] codes = joined(rows, own, odds.length);
    float[] weight = weights(real, odds);
    Rng rng = Rng.of(plan.steps().seed(), "refinement");
    StepPlan each = plan.steps().withBatch(Math.max(2, Math.min(plan.steps().batch(), 2 * real)));
    try (var steps =
        new GeneratorSteps(FlatWeights.of(net), rows.partCounts, each, how.threads())) {
      var chosen = new int[steps.batch()];
      for (int step = 0; step < plan.count(); step++) {
        how.cancellation().throwIfRequested();
        rng.seek(step, 0);
        for (int i = 0; i < chosen.length; i++) {
          chosen[i] = 2 * i < chosen.length ? rng.nextInt(real) : real + rng.nextInt(odds.length);
        }
        steps.step(new Batch(codes, weight, chosen, 0), plan.rate());
        if ((step + 1) % TOLD_EVERY == 0) {
          how.progress().step("refining", step + 1, plan.count(), "");
        }
      }
      AutoregressiveNet refined = steps.averaged();
      double loss = Likelihood.loss(refined, rows.codes, rows.validation);
      String told = String.format(Locale.ROOT, "validation %.3f", loss);
      how.progress().step("refining", plan.count(), plan.count(), told);
      return new Fitted(refined, loss);
    }
  }

  /** The rows learnt from, then the own ones. */
  private static int[][] joined(CodedRows rows, int[][] own, int ownRows) {
    int real = rows.learning.length;
    var joined = new int[rows.codes.length][real + ownRows];
    for (int p = 0; p < joined.length; p++) {
      for (int i = 0; i < real; i++) {
        joined[p][i] = rows.codes[p][rows.learning[i]];
      }
      System.arraycopy(own[p], 0, joined[p], real, ownRows);
    }
    return joined;
  }

  private static float[] weights(int real, float[] odds) {
    var weights = new float[real + odds.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < real ? 1 : odds[i - real] - 1;
    }
    return weights;
  }
}
