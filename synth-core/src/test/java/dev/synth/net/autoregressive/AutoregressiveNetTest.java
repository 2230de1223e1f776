package dev.synth.net.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of random weights and shapes against {@link SlowNet}, and against themselves. */
class AutoregressiveNetTest {
  private static final int ROWS = AutoregressiveNet.BLOCK;

  static Stream<NetShape> shapes() {
    return SlowNet.SHAPES.stream().flatMap(s -> Stream.of(s, SlowNet.anyOrder(s)));
  }

  /** The order of a shape's parts: any where it may be any. */
  private static List<Integer> order(NetShape shape, long seed) {
    int[] order =
        shape.anyOrder()
            ? Rng.of(seed, "order").permutation(shape.parts())
            : IntStream.range(0, shape.parts()).toArray();
    return Arrays.stream(order).boxed().toList();
  }

  private static int[] cut(int[] values, int from, int n) {
    return Arrays.copyOfRange(values, from, from + n);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void likelihoodsAreThoseOfDoubleArithmetic(NetShape shape) {
    AutoregressiveNet net = SlowNet.random(shape, 1);
    int[][] codes = SlowNet.codes(shape, ROWS, 2);
    var scratch = net.scratch();
    var logP = new float[ROWS];
    List<Integer> before = new ArrayList<>();
    for (int part : order(shape, 3)) {
      net.logProbability(part, codes[part], logP, ROWS, scratch);
      for (int r = 0; r < ROWS; r += 5) {
        double p = SlowNet.of(net).probabilities(part, before, codes, r)[codes[part][r]];
        assertThat((double) logP[r]).isCloseTo(StrictMath.log(p), within(1e-4));
      }
      var shares = new double[shape.cardinality().get(part)];
      net.addShares(part, shares, ROWS, scratch, dev.synth.net.Support.ALL);
      assertThat(Arrays.stream(shares).sum()).isCloseTo(ROWS, within(1e-3));
      double first = 0;
      for (int r = 0; r < ROWS; r++) {
        first += SlowNet.of(net).probabilities(part, before, codes, r)[0];
      }
      assertThat(shares[0]).isCloseTo(first, within(1e-3));
      net.append(part, codes[part], ROWS, scratch);
      before.add(part);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void drawsAreInverseTransforms(NetShape shape) {
    AutoregressiveNet net = SlowNet.random(shape, 4);
    var codes = new int[shape.parts()][ROWS];
    var scratch = net.scratch();
    Rng rng = Rng.of(5, "uniform");
    List<Integer> before = new ArrayList<>();
    for (int part : order(shape, 6)) {
      var uniform = new float[ROWS];
      for (int r = 0; r < ROWS; r++) {
        uniform[r] = (rng.nextLong() >>> 40) * 0x1p-24f;
      }
      net.draw(part, uniform, codes[part], ROWS, scratch);
      for (int r = 0; r < ROWS; r += 5) {
        double[] p = SlowNet.of(net).probabilities(part, before, codes, r);
        int code = codes[part][r];
        double below = Arrays.stream(p, 0, code).sum();
        assertThat((double) uniform[r]).isBetween(below - 1e-4, below + p[code] + 1e-4);
      }
      before.add(part);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aRowsBitsDoNotDependOnItsBlock(NetShape shape) {
    AutoregressiveNet net = SlowNet.random(shape, 7);
    CriticNet critic = SlowNet.critic(shape, 8, 12, 6, 1);
    float[] together = trace(net, critic, ROWS);
    assertThat(trace(net, critic, 1)).isEqualTo(together);
    assertThat(trace(net, critic, 7)).isEqualTo(together);
  }

  /** Every number that blocks of so many rows give: likelihoods, draws, logits of the critic. */
  private static float[] trace(AutoregressiveNet net, CriticNet critic, int block) {
    NetShape shape = net.shape();
    int[][] codes = SlowNet.codes(shape, ROWS, 9);
    var trace = new float[(2 * shape.parts() + 1) * ROWS];
    var scratch = net.scratch();
    var criticScratch = critic.scratch();
    for (int from = 0; from < ROWS; from += block) {
      int n = Math.min(block, ROWS - from);
      scratch.restart();
      int at = from;
      for (int part : order(shape, 10)) {
        var logP = new float[n];
        net.logProbability(part, cut(codes[part], from, n), logP, n, scratch);
        System.arraycopy(logP, 0, trace, at, n);
        var uniform = new float[n];
        for (int r = 0; r < n; r++) {
          uniform[r] = (from + r) / (float) ROWS;
        }
        var drawn = new int[n];
        net.draw(part, uniform, drawn, n, scratch);
        for (int r = 0; r < n; r++) {
          trace[at + ROWS + r] = drawn[r];
        }
        at += 2 * ROWS;
      }
      System.arraycopy(critic.logits(scratch, n, criticScratch), 0, trace, at, n);
    }
    return trace;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void whatIsKeptChangesNoBit(NetShape shape) {
    AutoregressiveNet net = SlowNet.random(shape, 11);
    float[][] all = units(net, Long.MAX_VALUE);
    assertThat(units(net, 3_000)).isDeepEqualTo(all);
    assertThat(units(net, 0)).isDeepEqualTo(all);
  }

  /** The hidden units of the last part. */
  private static float[][] units(AutoregressiveNet net, long budget) {
    NetShape shape = net.shape();
    int parts = shape.parts();
    int last = parts - 1;
    if (shape.hidden(last) == 0) {
      return new float[0][];
    }
    var embedding = new float[parts][];
    var in = new float[parts][];
    for (int p = 0; p < parts; p++) {
      embedding[p] = net.embedding(p);
      in[p] = net.weights(p).get("in");
    }
    var work = new FirstLayers(shape, embedding, in, shape.hidden(), budget).new Work();
    int[][] codes = SlowNet.codes(shape, ROWS, 12);
    for (int p = 0; p < parts; p++) {
      work.take(p, codes[p], ROWS);
    }
    var out = new float[shape.hidden()][ROWS];
    int[] seen = IntStream.range(0, last).toArray();
    work.activate(last, net.weights(last).get("inBias"), seen, seen.length, 0f, out, ROWS);
    return out;
  }

  @Test
  void everyOrderOfFourPartsGivesTheConditionalsOfThatOrder() {
    var shape = new NetShape(List.of(3, 2, 4, 1), List.of(2, 1, 3, 1), 6, true);
    AutoregressiveNet net = SlowNet.random(shape, 13);
    int[][] codes = SlowNet.codes(shape, 1, 14);
    var scratch = net.scratch();
    for (int o = 0; o < 256; o++) {
      List<Integer> order = List.of(o & 3, o >> 2 & 3, o >> 4 & 3, o >> 6 & 3);
      if (order.stream().distinct().count() < 4) {
        continue;
      }
      scratch.restart();
      for (int i = 0; i < 4; i++) {
        int part = order.get(i);
        var logP = new float[1];
        net.logProbability(part, codes[part], logP, 1, scratch);
        double[] p = SlowNet.of(net).probabilities(part, order.subList(0, i), codes, 0);
        assertThat((double) logP[0]).isCloseTo(StrictMath.log(p[codes[part][0]]), within(1e-5));
        net.append(part, codes[part], 1, scratch);
      }
    }
  }

  @Test
  void aPartAppendedAgainReplacesItsCategories() {
    AutoregressiveNet net = SlowNet.random(SlowNet.anyOrder(SlowNet.SHAPES.get(2)), 15);
    var scratch = net.scratch();
    var expected = new float[1];
    net.append(2, new int[] {4}, 1, scratch);
    net.append(0, new int[] {1}, 1, scratch);
    net.logProbability(1, new int[] {0}, expected, 1, scratch);
    net.logProbability(0, new int[] {2}, expected, 1, scratch);
    var again = new float[1];
    scratch.restart();
    net.append(2, new int[] {3}, 1, scratch);
    net.append(2, new int[] {4}, 1, scratch);
    net.logProbability(0, new int[] {2}, again, 1, scratch);
    assertThat(again).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theCriticIsThatOfDoubleArithmetic(NetShape shape) {
    AutoregressiveNet net = SlowNet.random(shape, 16);
    int[][] codes = SlowNet.codes(shape, ROWS, 17);
    var scratch = net.scratch();
    for (int p = 0; p < shape.parts(); p++) {
      net.append(p, codes[p], ROWS, scratch);
    }
    for (CriticNet critic :
        List.of(SlowNet.critic(shape, 18, 10, 5, 1), SlowNet.critic(shape, 19, 1))) {
      float[] logits = critic.logits(scratch, ROWS, critic.scratch());
      for (int r = 0; r < ROWS; r += 5) {
        assertThat((double) logits[r])
            .isCloseTo(SlowNet.of(net).logit(critic, codes, r), within(1e-4));
      }
    }
  }

  @Test
  void aRoundedNetUsesRoundedWeightsAndTheOtherStaysWhatItIs() {
    AutoregressiveNet exact = SlowNet.random(SlowNet.SHAPES.get(2), 20);
    float[] before = exact.outBias(1);
    int[][] codes = SlowNet.codes(exact.shape(), 1, 21);
    var logP = new float[1];
    exact.append(0, codes[0], 1, exact.scratch());
    AutoregressiveNet net = exact.rounded();
    assertThat(exact.outBias(1)).isEqualTo(before).isNotEqualTo(net.outBias(1));
    var scratch = net.scratch();
    net.append(0, codes[0], 1, scratch);
    net.logProbability(1, codes[1], logP, 1, scratch);
    net.append(1, codes[1], 1, scratch);
    net.logProbability(2, codes[2], logP, 1, scratch);
    double p = SlowNet.of(net).probabilities(2, List.of(0, 1), codes, 0)[codes[2][0]];
    assertThat((double) logP[0]).isCloseTo(StrictMath.log(p), within(1e-5));
  }

  @Test
  void anotherBiasIsThatOfAnotherNet() {
    AutoregressiveNet net = SlowNet.random(SlowNet.SHAPES.get(2), 20);
    float[] before = net.outBias(1);
    var bias = new float[before.length];
    AutoregressiveNet other = net.withOutBias(1, bias);
    bias[0] = 9;
    assertThat(net.outBias(1)).isEqualTo(before);
    assertThat(other.outBias(1)).containsOnly(0f);
    assertThat(other.outBias(2)).isEqualTo(net.outBias(2));
  }

  @Test
  void weightsAreCounted() {
    for (NetShape shape : shapes().toList()) {
      AutoregressiveNet net = SlowNet.random(shape, 22);
      long sum = 0;
      for (int p = 0; p < shape.parts(); p++) {
        sum += net.weights(p).values().stream().mapToLong(w -> w.length).sum();
      }
      assertThat(shape.weights()).isEqualTo(sum);
    }
  }
}
