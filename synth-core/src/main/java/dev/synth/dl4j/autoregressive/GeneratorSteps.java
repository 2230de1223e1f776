package dev.synth.dl4j.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.parallel.WorkerPool;
import dev.synth.random.Rng;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Steps of Adam with decoupled weight decay (Loshchilov and Hutter 2019) down the weighted negative
 * log-likelihood of rows. A batch is always split in two halves that run on up to two threads and
 * are added in order, so the number of threads changes nothing.
 */
final class GeneratorSteps implements AutoCloseable {
  private static final int HALVES = 2;

  /** The average covers about the last so many steps, and less at the beginning. */
  private static final int AVERAGED = 200;

  private final FlatWeights weights;
  private final FlatWeights average;
  private final GeneratorWorker[] workers;
  private final int half;
  private final StepPlan plan;
  private final GradientUpdater<?> adam;
  private final PartOrder partOrder;
  private final WorkerPool pool;
  private int done;

  /**
   * Steps from those weights on, which they change.
   *
   * @param partCounts how many parts each column has
   * @param plan its batch is made even
   */
  GeneratorSteps(FlatWeights weights, List<Integer> partCounts, StepPlan plan, int threads) {
    this.weights = weights;
    this.average = new FlatWeights(weights.shape);
    this.plan = plan;
    this.half = Math.max(1, plan.batch() / HALVES);
    this.partOrder = new PartOrder(partCounts, weights.shape.anyOrder(), plan.seed());
    workers = new GeneratorWorker[plan.batch() == 1 ? 1 : HALVES];
    for (int w = 0; w < workers.length; w++) {
      workers[w] = new GeneratorWorker(weights, half, plan.dropout());
    }
    long n = weights.flat.length();
    INDArray state = Nd4j.zeros(1, 2 * n);
    adam = new Adam().instantiate(state, true);
    adam.setStateViewArray(state, new long[] {1, n}, 'c', true);
    pool = new WorkerPool(Math.min(threads, workers.length));
  }

  /** Rows a step. */
  int batch() {
    return half * workers.length;
  }

  /**
   * One step.
   *
   * @param batch its first {@link #batch} rows count
   * @return weighted mean of the rows' negative log-likelihood before it, in nats
   */
  double step(Batch batch, double rate) {
    int[] parts = partOrder.of(done);
    var halves = new double[workers.length];
    pool.each(
        halves.length,
        w -> {
          Rng dropout = Rng.of(plan.seed(), "dropout").seek(done, w);
          halves[w] = workers[w].step(batch.after(w * half), batch(), parts, dropout);
        });
    double loss = 0;
    for (double part : halves) {
      loss += part;
    }
    INDArray gradient = workers[0].gradient.flat;
    for (int w = 1; w < workers.length; w++) {
      gradient.addi(workers[w].gradient.flat);
    }
    ((Adam) adam.getConfig()).setLearningRate(rate);
    adam.applyUpdater(gradient, done++, 0);
    weights.shrinkMatrices(1 - plan.decay() * rate);
    weights.flat.subi(gradient);
    weights.headFromNative();
    average.approach(weights, Math.max(1.0 / AVERAGED, 9.0 / (8 + done)));
    return loss;
  }

  /** The average of the weights after the last steps (Polyak and Juditsky 1992), as a network. */
  AutoregressiveNet averaged() {
    return average.net();
  }

  @Override
  public void close() {
    pool.close();
  }
}
