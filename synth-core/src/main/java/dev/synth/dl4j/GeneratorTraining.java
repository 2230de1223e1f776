package dev.synth.dl4j;

import dev.synth.net.AutoregressiveNet;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Fits a generator by maximum likelihood: Adam on mini-batches, its rate falling linearly to a
 * fiftieth; the weights that were best on validation rows are kept.
 *
 * <p>A batch is always split in two halves that run on up to two threads and are added in order, so
 * the number of threads changes nothing.
 */
public final class GeneratorTraining {
  private static final int HALVES = 2;
  private static final double LAST_RATE = 0.02;

  private GeneratorTraining() {}

  /**
   * How to train.
   *
   * @param epochs at most so many passes over the rows
   * @param batch rows a step
   * @param rate of Adam at the beginning
   * @param dropout share of hidden units dropped
   * @param patience epochs without a better validation loss before it ends early
   * @param seed of initial weights, order and dropout
   */
  public record Plan(int epochs, int batch, double rate, double dropout, int patience, long seed) {}

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
   * @param training rows to learn from
   * @param validation rows to stop by; without any, the last weights are kept
   */
  public static Fitted fit(
      AutoregressiveNet.Shape shape,
      int[][] codes,
      List<Integer> ordered,
      int[] training,
      int[] validation,
      Plan plan,
      int threads,
      Progress progress,
      Cancellation cancellation) {
    var weights = new FlatWeights(shape);
    weights.initialise(codes, ordered, Rng.of(plan.seed(), "weights"));
    int half = Math.max(1, Math.min(plan.batch(), training.length) / HALVES);
    int halves = training.length == 1 ? 1 : HALVES;
    var workers = new GeneratorWorker[halves];
    for (int w = 0; w < halves; w++) {
      workers[w] = new GeneratorWorker(weights, half, plan.dropout());
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, halves));
    try {
      return new Run(weights, workers, half, codes, training, validation, plan, pool)
          .run(progress, cancellation);
    } finally {
      pool.shutdownNow();
    }
  }

  private static final class Run {
    private final FlatWeights weights;
    private final GeneratorWorker[] workers;
    private final int half;
    private final int[][] codes;
    private final int[] training;
    private final int[] validation;
    private final Plan plan;
    private final ExecutorService pool;

    Run(
        FlatWeights weights,
        GeneratorWorker[] workers,
        int half,
        int[][] codes,
        int[] training,
        int[] validation,
        Plan plan,
        ExecutorService pool) {
      this.weights = weights;
      this.workers = workers;
      this.half = half;
      this.codes = codes;
      this.training = training;
      this.validation = validation;
      this.plan = plan;
      this.pool = pool;
    }

    Fitted run(Progress progress, Cancellation cancellation) {
      int batch = half * workers.length;
      int steps = Math.max(1, training.length / batch);
      GradientUpdater<?> adam = optimizer();
      Rng shuffle = Rng.of(plan.seed(), "order");
      List<Loss> losses = new ArrayList<>();
      @Nullable AutoregressiveNet best = null;
      double bestLoss = Double.POSITIVE_INFINITY;
      int bestEpoch = 0;
      for (int epoch = 0; epoch < plan.epochs(); epoch++) {
        int[] order = shuffled(shuffle.seek(epoch, 0));
        double loss = 0;
        for (int step = 0; step < steps; step++) {
          cancellation.throwIfRequested();
          double done = (epoch + (double) step / steps) / plan.epochs();
          loss += step(adam, order, step, epoch * steps + step, done);
        }
        AutoregressiveNet net = weights.net();
        double validationLoss = loss(net);
        losses.add(new Loss(loss / ((double) steps * batch), validationLoss));
        if (best == null || validationLoss < bestLoss || validation.length == 0) {
          best = net;
          bestLoss = validationLoss;
          bestEpoch = epoch;
        }
        tell(progress, epoch, losses.get(epoch));
        if (epoch - bestEpoch >= plan.patience()) {
          break;
        }
      }
      if (best == null) {
        throw new IllegalStateException("a plan without epochs");
      }
      return new Fitted(best, losses);
    }

    private GradientUpdater<?> optimizer() {
      long n = weights.flat.length();
      INDArray state = Nd4j.zeros(1, 2 * n);
      GradientUpdater<?> adam = new Adam(plan.rate()).instantiate(state, true);
      adam.setStateViewArray(state, new long[] {1, n}, 'c', true);
      return adam;
    }

    private int[] shuffled(Rng rng) {
      int[] order = rng.permutation(training.length);
      for (int i = 0; i < order.length; i++) {
        order[i] = training[order[i]];
      }
      return order;
    }

    private double step(
        GradientUpdater<?> adam, int[] order, int step, int iteration, double done) {
      int batch = half * workers.length;
      List<Future<Double>> halves = new ArrayList<>();
      for (int w = 0; w < workers.length; w++) {
        int from = step * batch + w * half;
        GeneratorWorker worker = workers[w];
        Rng dropout = Rng.of(plan.seed(), "dropout").seek(iteration, w);
        halves.add(pool.submit(() -> worker.step(codes, order, from, batch, dropout)));
      }
      double loss = 0;
      for (Future<Double> half : halves) {
        loss += get(half);
      }
      INDArray gradient = workers[0].gradient.flat;
      for (int w = 1; w < workers.length; w++) {
        gradient.addi(workers[w].gradient.flat);
      }
      Adam config = (Adam) adam.getConfig();
      config.setLearningRate(plan.rate() * Math.max(LAST_RATE, 1 - done));
      adam.applyUpdater(gradient, iteration, 0);
      weights.flat.subi(gradient);
      weights.headFromNative();
      return loss;
    }

    private static double get(Future<Double> half) {
      try {
        return half.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped on request");
      } catch (ExecutionException e) {
        throw new IllegalStateException("a training step failed", e.getCause());
      }
    }

    private double loss(AutoregressiveNet net) {
      if (validation.length == 0) {
        return Double.NaN;
      }
      var scratch = net.scratch();
      var code = new int[AutoregressiveNet.BLOCK];
      var logP = new float[AutoregressiveNet.BLOCK];
      double total = 0;
      for (int from = 0; from < validation.length; from += AutoregressiveNet.BLOCK) {
        int n = Math.min(AutoregressiveNet.BLOCK, validation.length - from);
        for (int i = 0; i < net.shape().parts(); i++) {
          for (int j = 0; j < n; j++) {
            code[j] = codes[i][validation[from + j]];
          }
          net.logProbability(i, code, logP, n, scratch);
          net.append(i, code, n, scratch);
          for (int j = 0; j < n; j++) {
            total -= logP[j];
          }
        }
      }
      return total / validation.length;
    }

    private void tell(Progress progress, int epoch, Loss loss) {
      progress.step(
          "generator",
          epoch + 1,
          plan.epochs(),
          String.format(
              Locale.ROOT, "loss %.3f, validation %.3f", loss.training(), loss.validation()));
    }
  }
}
