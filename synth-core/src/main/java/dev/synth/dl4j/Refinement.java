package dev.synth.dl4j;

import dev.synth.net.AutoregressiveNet;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;
import dev.synth.random.Rng;
import java.util.List;
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
   * @param steps of Adam
   * @param batch rows a step, half of them real
   * @param rate of Adam
   * @param dropout share of hidden units dropped
   * @param decay of the matrices, each step by the rate times this
   * @param seed of order and dropout
   */
  public record Plan(int steps, int batch, double rate, double dropout, double decay, long seed) {}

  /** Real rows and rows that the generator has drawn, all by part. */
  public static final class Rows {
    private final int[][] real;
    private final List<Integer> partCounts;
    private final int[] learning;
    private final int[] validation;
    private final int[][] own;
    private final float[] odds;

    /**
     * Rows to refine by; the arrays are not copied.
     *
     * @param real categories of real rows
     * @param partCounts how many parts each column has
     * @param learning which real rows to learn from
     * @param validation which to measure on
     * @param own categories of rows that the generator has drawn
     * @param odds of each of these, mean one
     */
    public Rows(
        int[][] real,
        List<Integer> partCounts,
        int[] learning,
        int[] validation,
        int[][] own,
        float[] odds) {
      this.real = real;
      this.partCounts = partCounts;
      this.learning = learning;
      this.validation = validation;
      this.own = own;
      this.odds = odds;
    }

    /** The rows learnt from, then the own ones. */
    private int[][] joined() {
      var joined = new int[real.length][learning.length + odds.length];
      for (int p = 0; p < real.length; p++) {
        for (int i = 0; i < learning.length; i++) {
          joined[p][i] = real[p][learning[i]];
        }
        System.arraycopy(own[p], 0, joined[p], learning.length, odds.length);
      }
      return joined;
    }

    private float[] weights() {
      var weights = new float[learning.length + odds.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = i < learning.length ? 1 : odds[i - learning.length] - 1;
      }
      return weights;
    }
  }

  /**
   * What came of it.
   *
   * @param net the refined generator, not yet rounded
   * @param validation mean negative log-likelihood of the validation rows, in nats
   */
  public record Fitted(AutoregressiveNet net, double validation) {}

  /** Refines; {@code net} is not changed. */
  public static Fitted run(
      AutoregressiveNet net,
      Rows rows,
      Plan plan,
      int threads,
      Progress progress,
      Cancellation cancellation) {
    int[][] codes = rows.joined();
    float[] weight = rows.weights();
    int real = rows.learning.length;
    Rng rng = Rng.of(plan.seed(), "refinement");
    int batch = Math.max(2, Math.min(plan.batch(), 2 * real));
    try (var steps =
        new GeneratorSteps(
            FlatWeights.of(net),
            rows.partCounts,
            batch,
            plan.dropout(),
            plan.decay(),
            threads,
            plan.seed())) {
      var chosen = new int[steps.batch()];
      for (int step = 0; step < plan.steps(); step++) {
        cancellation.throwIfRequested();
        rng.seek(step, 0);
        for (int i = 0; i < chosen.length; i++) {
          chosen[i] =
              2 * i < chosen.length ? rng.nextInt(real) : real + rng.nextInt(rows.odds.length);
        }
        steps.step(codes, weight, chosen, 0, plan.rate());
        if ((step + 1) % TOLD_EVERY == 0) {
          progress.step("refining", step + 1, plan.steps(), "");
        }
      }
      AutoregressiveNet refined = steps.averaged();
      double loss = Likelihood.loss(refined, rows.real, rows.validation);
      progress.step(
          "refining",
          plan.steps(),
          plan.steps(),
          String.format(Locale.ROOT, "validation %.3f", loss));
      return new Fitted(refined, loss);
    }
  }
}
