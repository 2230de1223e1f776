package dev.synth.dl4j.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.dl4j.Engine;
import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.CriticNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class TrainingTest {
  private static final NetShape SHAPE = new NetShape(List.of(3, 4, 1, 2), List.of(2, 3, 1, 2), 8);

  private static final List<Integer> ORDERED = List.of(3, 4, 0, 0);
  private static final NetShape ANY_ORDER =
      new NetShape(SHAPE.cardinality(), SHAPE.width(), 8, true);
  private static final List<Integer> PART_COUNTS = List.of(1, 2, 1);
  private static final int[] IN_ORDER = {0, 1, 2, 3};
  private static final List<Integer> UNORDERED = List.of(0, 0, 0, 0);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  /** Parts that depend on each other: b = a + noise, d = parity. */
  private static int[][] codes(int rows) {
    Rng rng = Rng.of(9, "codes");
    var codes = new int[4][rows];
    for (int r = 0; r < rows; r++) {
      rng.seek(r, 0);
      codes[0][r] = rng.nextInt(3);
      codes[1][r] = codes[0][r] + (rng.nextInt(4) == 0 ? 1 : 0);
      codes[3][r] = (codes[0][r] + codes[1][r]) % 2;
    }
    return codes;
  }

  private static float[] equal(int rows) {
    var weights = new float[rows];
    Arrays.fill(weights, 1f);
    return weights;
  }

  @Test
  void theGradientIsThatOfFiniteDifferences() {
    checkGradient(SHAPE, IN_ORDER);
  }

  @Test
  void theGradientInAnotherOrderIsThatOfFiniteDifferences() {
    checkGradient(ANY_ORDER, new int[] {3, 1, 2, 0});
  }

  private static void checkGradient(NetShape shape, int[] partOrder) {
    int[][] codes = codes(12);
    int[] order = IntStream.range(0, 12).toArray();
    var weights = new FlatWeights(shape);
    weights.initialise(codes, ORDERED, Rng.of(3, "weights"));
    var worker = new GeneratorWorker(weights, 12, 0);
    worker.step(new Batch(codes, equal(12), order, 0), 12, partOrder, Rng.of(0, ""));
    float[] gradient = worker.gradient.flat.dup().data().asFloat();
    Rng rng = Rng.of(4, "which");
    for (int i = 0; i < 60; i++) {
      int at = rng.seek(i, 0).nextInt(gradient.length);
      double slope =
          (loss(weights, codes, partOrder, at, 1e-3f) - loss(weights, codes, partOrder, at, -1e-3f))
              / 2e-3;
      assertThat((double) gradient[at]).isCloseTo(slope, within(2e-3));
    }
  }

  private static double loss(
      FlatWeights weights, int[][] codes, int[] partOrder, int at, float by) {
    float before = weights.flat.getFloat(at);
    weights.flat.putScalar(at, before + by);
    weights.headFromNative();
    AutoregressiveNet net = weights.net();
    weights.flat.putScalar(at, before);
    weights.headFromNative();
    return meanLoss(net, codes, partOrder);
  }

  private static double meanLoss(AutoregressiveNet net, int[][] codes, int[] partOrder) {
    int n = codes[0].length;
    var scratch = net.scratch();
    var logP = new float[n];
    double total = 0;
    for (int i : partOrder) {
      net.logProbability(i, codes[i], logP, n, scratch);
      net.append(i, codes[i], n, scratch);
      for (float p : logP) {
        total -= p;
      }
    }
    return total / n;
  }

  /** Parity of the generator's layers: the engine's loss against the plain Java network's. */
  @Test
  void theEngineAndPlainJavaAgree() {
    int[][] codes = codes(64);
    var weights = new FlatWeights(SHAPE);
    weights.initialise(codes, ORDERED, Rng.of(5, "weights"));
    var worker = new GeneratorWorker(weights, 64, 0);
    int[] order = IntStream.range(0, 64).toArray();
    double engine = worker.step(new Batch(codes, equal(64), order, 0), 64, IN_ORDER, Rng.of(0, ""));
    assertThat(engine).isCloseTo(meanLoss(weights.net(), codes, IN_ORDER), within(1e-5));
  }

  @Test
  void trainingLearnsWhatDependsOnWhat() {
    int[][] codes = codes(2000);
    var plan = new GeneratorTraining.Plan(30, 5e-3, 30, 0, new StepPlan(128, 0.1, 0, 1));
    var fitted = fit(codes, plan, 2);
    double entropy = StrictMath.log(3) + 0.5623; // of (a, b | a); the rest is determined
    assertThat(fitted.losses().get(29).validation()).isBetween(entropy - 0.08, entropy + 0.08);
  }

  /** What is learnt in any order holds in the reverse one. */
  @Test
  void trainingInAnyOrderLearnsEveryOrder() {
    int[][] codes = codes(2000);
    var plan = new GeneratorTraining.Plan(90, 5e-3, 90, 0, new StepPlan(128, 0, 0, 1));
    var wide = new NetShape(SHAPE.cardinality(), List.of(4, 4, 1, 4), 32, true);
    AutoregressiveNet net = fit(wide, codes, plan, 2).net();
    int[][] some = Arrays.stream(codes).map(c -> Arrays.copyOf(c, 256)).toArray(int[][]::new);
    double entropy = StrictMath.log(3) + 0.5623;
    for (int[] order : List.of(IN_ORDER, new int[] {3, 2, 1, 0}, new int[] {1, 3, 0, 2})) {
      assertThat(meanLoss(net, some, order)).isBetween(entropy - 0.15, entropy + 0.15);
    }
  }

  /** Rows whose last part is a coin, of which the odds know that one side is not real. */
  @Test
  void refinementFollowsTheOdds() {
    int[][] real = codes(1000);
    int[][] own = codes(1000);
    Rng rng = Rng.of(5, "coin");
    var odds = new float[1000];
    for (int r = 0; r < 1000; r++) {
      boolean isReal = rng.seek(r, 0).nextInt(2) == 0;
      own[3][r] = isReal ? own[3][r] : 1 - own[3][r];
      odds[r] = isReal ? 1.8f : 0.2f;
    }
    int[] all = IntStream.range(0, 1000).toArray();
    var weights = new FlatWeights(SHAPE);
    weights.initialise(own, UNORDERED, Rng.of(3, "weights"));
    AutoregressiveNet before = weights.net();
    double lossBefore = Likelihood.loss(before, real, all);
    var refined =
        Refinement.run(
            before,
            new CodedRows(real, UNORDERED, PART_COUNTS, all, all),
            own,
            odds,
            new Refinement.Plan(200, 5e-3, new StepPlan(128, 0, 0, 1)),
            Work.quiet());
    assertThat(refined.validation()).isLessThan(lossBefore - 0.5);
    assertThat(refined.validation()).isEqualTo(Likelihood.loss(refined.net(), real, all));
    assertThat(Likelihood.loss(before, real, all)).isEqualTo(lossBefore);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    int[][] codes = codes(500);
    var plan = new GeneratorTraining.Plan(3, 5e-3, 9, 0, new StepPlan(64, 0.2, 0, 7));
    AutoregressiveNet one = fit(codes, plan, 1).net();
    AutoregressiveNet two = fit(codes, plan, 2).net();
    for (int i = 0; i < SHAPE.parts(); i++) {
      for (String block : one.weights(i).keySet()) {
        assertThat(two.weights(i).get(block)).isEqualTo(one.weights(i).get(block));
      }
    }
  }

  private static GeneratorTraining.Fitted fit(
      int[][] codes, GeneratorTraining.Plan plan, int threads) {
    return fit(SHAPE, codes, plan, threads);
  }

  private static GeneratorTraining.Fitted fit(
      NetShape shape, int[][] codes, GeneratorTraining.Plan plan, int threads) {
    int n = codes[0].length;
    return GeneratorTraining.fit(
        shape,
        new CodedRows(
            codes,
            UNORDERED,
            PART_COUNTS,
            IntStream.range(n / 5, n).toArray(),
            IntStream.range(0, n / 5).toArray()),
        plan,
        Work.quiet().withThreads(threads));
  }

  @Test
  void trainingStopsOnRequest() {
    Cancellation now = () -> true;
    Assertions.assertThatThrownBy(
            () ->
                GeneratorTraining.fit(
                    SHAPE,
                    new CodedRows(
                        codes(100),
                        ORDERED,
                        PART_COUNTS,
                        IntStream.range(0, 100).toArray(),
                        new int[0]),
                    new GeneratorTraining.Plan(5, 1e-3, 5, 0, new StepPlan(64, 0, 0, 1)),
                    Work.quiet().withCancellation(now)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theCriticTellsRealFromImpossibleRows() {
    int[][] real = codes(1000);
    int[] wrong = IntStream.of(real[3]).map(d -> 1 - d).toArray();
    int[][] generated = new int[][] {real[0], real[1], real[2], wrong};
    var weights = new FlatWeights(SHAPE);
    weights.initialise(real, ORDERED, Rng.of(6, "weights"));
    AutoregressiveNet net = weights.net();
    var fitted =
        CriticTraining.fit(
            net,
            new CodedRows(
                real, ORDERED, PART_COUNTS, IntStream.range(0, 1000).toArray(), new int[0]),
            generated,
            1000,
            new CriticTraining.Plan(400, 64, 64, 1),
            Work.quiet());
    assertThat(fitted.losses().get(7)).isLessThan(0.5);
    CriticNet critic = fitted.net();
    float logitOfReal = logit(net, critic, new int[] {1, 1, 0, 0});
    float logitOfImpossible = logit(net, critic, new int[] {1, 1, 0, 1});
    assertThat(logitOfReal).isGreaterThan(logitOfImpossible);
  }

  /** Parity of the critic's layers: DL4J's output against the plain Java network's. */
  @Test
  void theCriticOfDl4jAndOfPlainJavaAgree() {
    int[][] codes = codes(AutoregressiveNet.BLOCK);
    var weights = new FlatWeights(SHAPE);
    weights.initialise(codes, ORDERED, Rng.of(8, "weights"));
    AutoregressiveNet net = weights.net();
    int width = SHAPE.offset(SHAPE.parts());
    MultiLayerNetwork network = CriticTraining.network(width, new CriticTraining.Plan(0, 1, 16, 5));
    CriticNet critic = CriticTraining.net(network);
    for (int row = 0; row < 50; row++) {
      var scratch = net.scratch();
      var x = Nd4j.zeros(1, width);
      for (int i = 0; i < SHAPE.parts(); i++) {
        net.append(i, new int[] {codes[i][row]}, 1, scratch);
        for (int d = 0; d < SHAPE.width().get(i); d++) {
          int at = codes[i][row] * SHAPE.width().get(i) + d;
          x.putScalar(0, SHAPE.offset(i) + d, net.embedding(i)[at]);
        }
      }
      float logit = critic.logits(scratch, 1, critic.scratch())[0];
      double probability = 1 / (1 + StrictMath.exp(-logit));
      assertThat(network.output(x).getDouble(0)).isCloseTo(probability, within(1e-5));
    }
  }

  private static float logit(AutoregressiveNet net, CriticNet critic, int[] row) {
    var scratch = net.scratch();
    for (int i = 0; i < row.length; i++) {
      net.append(i, new int[] {row[i]}, 1, scratch);
    }
    return critic.logits(scratch, 1, critic.scratch())[0];
  }
}
