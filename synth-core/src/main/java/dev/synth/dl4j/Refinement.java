package dev.synth.dl4j;

import dev.synth.net.AutoregressiveNet;
import dev.synth.problem.Cancellation;
import dev.synth.random.Rng;

/**
 * Moves what a critic knows into the generator: critic-weighted likelihood of the generator's own
 * rows (MaliGAN, Che et al. 2017), joined by the likelihood of real rows. The step follows {@code
 * (w - 1) log p(own row) + log p(real row)}, where {@code w} are the critic's odds brought to mean
 * one; their mean is the control variate. On its own the weighted term made rows worse (measured),
 * which is our deviation.
 */
public final class Refinement {
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
  public record Plan(
      int steps, int batch, double rate, double dropout, double decay, long seed) {}

  /**
   * Refines.
   *
   * @param net is not changed
   * @param real by part: categories of real rows
   * @param rows which real rows to learn from
   * @param own by part: categories of rows that the net has drawn
   * @param odds of each of them, mean one
   * @return the refined generator, not yet rounded
   */
  public static AutoregressiveNet run(
      AutoregressiveNet net,
      int[][] real,
      int[] rows,
      int[][] own,
      float[] odds,
      Plan plan,
      int threads,
      Cancellation cancellation) {
    int parts = net.shape().parts();
    var codes = new int[parts][rows.length + odds.length];
    var weight = new float[rows.length + odds.length];
    for (int i = 0; i < rows.length; i++) {
      weight[i] = 1;
      for (int p = 0; p < parts; p++) {
        codes[p][i] = real[p][rows[i]];
      }
    }
    for (int i = 0; i < odds.length; i++) {
      weight[rows.length + i] = odds[i] - 1;
      for (int p = 0; p < parts; p++) {
        codes[p][rows.length + i] = own[p][i];
      }
    }
    FlatWeights weights = FlatWeights.of(net);
    Rng rng = Rng.of(plan.seed(), "refinement");
    try (var steps =
        new GeneratorSteps(
            weights, plan.batch(), plan.dropout(), plan.decay(), threads, plan.seed())) {
      var batch = new int[steps.batch()];
      for (int step = 0; step < plan.steps(); step++) {
        cancellation.throwIfRequested();
        rng.seek(step, 0);
        for (int i = 0; i < batch.length; i++) {
          batch[i] =
              2 * i < batch.length
                  ? rng.nextInt(rows.length)
                  : rows.length + rng.nextInt(odds.length);
        }
        steps.step(codes, weight, batch, 0, plan.rate());
      }
      return steps.averaged();
    }
  }
}
