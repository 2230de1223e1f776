package dev.synth.dl4j.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fits a generator by maximum likelihood: Adam on mini-batches, its rate falling linearly to a
 * fiftieth; of the weights' running averages (Polyak and Juditsky 1992) after each epoch, one that
 * is good on validation rows is kept.
 */
public final class GeneratorTraining {
  private static final double LAST_RATE = 0.02;

  private GeneratorTraining() {}

  /**
   * How to train.
   *
   * @param epochs at most so many passes over the rows
   * @param rate of Adam at the beginning
   * @param patience epochs without a better validation loss before it ends early
   * @param tolerance by so much of the least validation loss a later epoch may be worse and still
   *     counts as better: its weights are sharper, and sharper rows are nearer to real ones
   * @param steps batch, dropout, decay, seed
   */
  public record Plan(int epochs, double rate, int patience, double tolerance, StepPlan steps) {}

  /**
   * What came of it.
   *
   * @param net the best generator, not yet rounded
   * @param losses by epoch
   */
  public record Fitted(AutoregressiveNet net, List<Loss> losses) {}

  /**
   * Mean negative log-likelihood of a row, in nats.
   *
   * @param training with dropout, while learning
   * @param validation after the epoch; NaN without validation rows
   */
  public record Loss(double training, double validation) {}

  /**
   * Trains; without validation rows the last weights are kept.
   *
   * @param how its threads, progress ({@code generator}) and cancellation
   */
  public static Fitted fit(NetShape shape, CodedRows rows, Plan plan, Work how) {
    var weights = new FlatWeights(shape);
    weights.initialise(rows.codes, rows.ordered, Rng.of(plan.steps().seed(), "weights"));
    var equal = new float[rows.codes[0].length];
    Arrays.fill(equal, 1f);
    List<Loss> losses = new ArrayList<>();
    @Nullable AutoregressiveNet best = null;
    double bestLoss = Double.POSITIVE_INFINITY;
    int bestEpoch = 0;
    int[] training = rows.learning;
    StepPlan each = plan.steps().withBatch(Math.min(plan.steps().batch(), training.length));
    try (var steps = new GeneratorSteps(weights, rows.partCounts, each, how.threads())) {
      int perEpoch = Math.max(1, training.length / steps.batch());
      for (int epoch = 0; epoch < plan.epochs() && epoch - bestEpoch < plan.patience(); epoch++) {
        int[] order = shuffled(training, Rng.of(each.seed(), "order").seek(epoch, 0));
        double loss = 0;
        for (int step = 0; step < perEpoch; step++) {
          how.cancellation().throwIfRequested();
          double done = (epoch + (double) step / perEpoch) / plan.epochs();
          double rate = plan.rate() * Math.max(LAST_RATE, 1 - done);
          loss +=
              steps.step(new Batch(rows.codes, equal, order, step * steps.batch()), rate)
                  / perEpoch;
        }
        AutoregressiveNet net = steps.averaged();
        losses.add(new Loss(loss, Likelihood.loss(net, rows.codes, rows.validation)));
        double validationLoss = losses.get(epoch).validation();
        if (best == null
            || rows.validation.length == 0
            || validationLoss <= bestLoss * (1 + plan.tolerance())) {
          best = net;
          bestLoss = Math.min(bestLoss, validationLoss);
          bestEpoch = epoch;
        }
        tell(how.progress(), epoch, plan, losses.get(epoch));
      }
    }
    if (best == null) {
      throw new IllegalStateException("a plan without epochs");
    }
    return new Fitted(best, losses);
  }

  private static int[] shuffled(int[] rows, Rng rng) {
    int[] order = rng.permutation(rows.length);
    for (int i = 0; i < order.length; i++) {
      order[i] = rows[order[i]];
    }
    return order;
  }

  private static void tell(Progress progress, int epoch, Plan plan, Loss loss) {
    progress.step(
        "generator",
        epoch + 1,
        plan.epochs(),
        String.format(
            Locale.ROOT, "loss %.3f, validation %.3f", loss.training(), loss.validation()));
  }
}
