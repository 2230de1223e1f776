package dev.synth.dl4j;

import dev.synth.net.AutoregressiveNet;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;
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
   * @param batch rows a step
   * @param rate of Adam at the beginning
   * @param dropout share of hidden units dropped
   * @param decay of the matrices, each step by the rate times this
   * @param patience epochs without a better validation loss before it ends early
   * @param tolerance by so much of the least validation loss a later epoch may be worse and still
   *     counts as better: its weights are sharper, and sharper rows are nearer to real ones
   * @param seed of initial weights, order and dropout
   */
  public record Plan(
      int epochs,
      int batch,
      double rate,
      double dropout,
      double decay,
      int patience,
      double tolerance,
      long seed) {}

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
   * Trains.
   *
   * @param codes by part: the category of each row
   * @param ordered by part: how many of its first categories have an order
   * @param partCounts how many parts each column has
   * @param training rows to learn from
   * @param validation rows to stop by; without any, the last weights are kept
   */
  public static Fitted fit(
      AutoregressiveNet.Shape shape,
      int[][] codes,
      List<Integer> ordered,
      List<Integer> partCounts,
      int[] training,
      int[] validation,
      Plan plan,
      int threads,
      Progress progress,
      Cancellation cancellation) {
    var weights = new FlatWeights(shape);
    weights.initialise(codes, ordered, Rng.of(plan.seed(), "weights"));
    var equal = new float[codes[0].length];
    Arrays.fill(equal, 1f);
    List<Loss> losses = new ArrayList<>();
    @Nullable AutoregressiveNet best = null;
    double bestLoss = Double.POSITIVE_INFINITY;
    int bestEpoch = 0;
    int batch = Math.min(plan.batch(), training.length);
    try (var steps =
        new GeneratorSteps(
            weights, partCounts, batch, plan.dropout(), plan.decay(), threads, plan.seed())) {
      int perEpoch = Math.max(1, training.length / steps.batch());
      for (int epoch = 0; epoch < plan.epochs() && epoch - bestEpoch < plan.patience(); epoch++) {
        int[] order = shuffled(training, Rng.of(plan.seed(), "order").seek(epoch, 0));
        double loss = 0;
        for (int step = 0; step < perEpoch; step++) {
          cancellation.throwIfRequested();
          double done = (epoch + (double) step / perEpoch) / plan.epochs();
          double rate = plan.rate() * Math.max(LAST_RATE, 1 - done);
          loss += steps.step(codes, equal, order, step * steps.batch(), rate) / perEpoch;
        }
        AutoregressiveNet net = steps.averaged();
        losses.add(new Loss(loss, Likelihood.loss(net, codes, validation)));
        double validationLoss = losses.get(epoch).validation();
        if (best == null
            || validation.length == 0
            || validationLoss <= bestLoss * (1 + plan.tolerance())) {
          best = net;
          bestLoss = Math.min(bestLoss, validationLoss);
          bestEpoch = epoch;
        }
        tell(progress, epoch, plan, losses.get(epoch));
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
