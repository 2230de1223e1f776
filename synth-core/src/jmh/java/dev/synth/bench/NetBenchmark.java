package dev.synth.bench;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.CriticNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.random.Rng;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds a candidate of the networks alone, with random weights of Adult's sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NetBenchmark {
  private static final int ROWS = AutoregressiveNet.BLOCK;
  private static final List<Integer> CATEGORIES =
      List.of(70, 8, 64, 8, 16, 16, 7, 15, 6, 5, 2, 72, 52, 79, 41, 2);
  private static final List<Integer> WIDTHS =
      List.of(18, 6, 17, 6, 9, 9, 6, 8, 5, 5, 3, 19, 16, 19, 14, 3);

  /** Whether every part sees all others that came before it in the order drawn. */
  @Param({"false", "true"})
  public boolean anyOrder;

  private AutoregressiveNet net;
  private AutoregressiveNet.Scratch scratch;
  private CriticNet critic;
  private CriticNet.Scratch criticScratch;
  private float[] uniform;
  private int[] codes;

  @Setup
  public void make() {
    Rng rng = Rng.of(1, "net");
    var shape = new NetShape(CATEGORIES, WIDTHS, 192, anyOrder);
    int parts = shape.parts();
    var blocks = new float[5][parts][];
    for (int p = 0; p < parts; p++) {
      int k = CATEGORIES.get(p);
      blocks[0][p] = normal(rng, k * WIDTHS.get(p));
      blocks[1][p] = normal(rng, shape.hidden(p) * shape.inputs(p));
      blocks[2][p] = normal(rng, shape.hidden(p));
      blocks[3][p] = normal(rng, k * shape.hidden(p));
      blocks[4][p] = normal(rng, k);
    }
    net = new AutoregressiveNet(shape, blocks[0], blocks[1], blocks[2], blocks[3], blocks[4]);
    scratch = net.scratch();
    int width = shape.offset(parts);
    critic =
        new CriticNet(List.of(layer(rng, width, 256), layer(rng, 256, 128), layer(rng, 128, 1)));
    criticScratch = critic.scratch();
    codes = new int[ROWS];
    uniform = new float[ROWS];
    for (int r = 0; r < ROWS; r++) {
      uniform[r] = (rng.nextLong() >>> 40) * 0x1p-24f;
    }
    draw();
  }

  private static CriticNet.Layer layer(Rng rng, int inputs, int outputs) {
    return new CriticNet.Layer(
        inputs, outputs, normal(rng, inputs * outputs), normal(rng, outputs));
  }

  private static float[] normal(Rng rng, int n) {
    var values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) rng.nextGaussian() * 0.1f;
    }
    return values;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int[] draw() {
    scratch.restart();
    for (int part = 0; part < CATEGORIES.size(); part++) {
      net.draw(part, uniform, codes, ROWS, scratch);
    }
    return codes;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public float[] criticise() {
    return critic.logits(scratch, ROWS, criticScratch);
  }
}
