package dev.synth.synthesis.autoregressive;

import dev.synth.net.Support;
import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.parallel.WorkerPool;
import dev.synth.random.Rng;
import dev.synth.relation.row.RowCodec;
import dev.synth.relation.row.RowSupport;

/**
 * Moves the output biases of a generator, part after part, until rows that it draws by itself hold
 * every category as often as the training rows do: what is learnt on real beginnings of rows drifts
 * when a row is continued from drawn ones, and dropout flattens. A step of iterative proportional
 * fitting (Deming and Stephan 1940) on the one-way margins.
 */
final class Calibration {
  private static final int ROWS = 20_480;
  private static final int PASSES = 2;

  /** Added to both shares, so that a category of a few rows is not moved by chance. */
  private static final double PRIOR = 2e-4;

  private final RowCodec codec;
  private AutoregressiveNet net;
  private final int[][] codes;
  private final int threads;

  private Calibration(RowCodec codec, AutoregressiveNet net, int threads) {
    this.codec = codec;
    this.net = net;
    this.codes = new int[net.shape().parts()][ROWS];
    this.threads = threads;
  }

  /**
   * The net with other biases.
   *
   * @param real by part: categories of real rows
   * @param rows which of them to be like
   */
  static AutoregressiveNet run(
      RowCodec codec, AutoregressiveNet net, int[][] real, int[] rows, long seed, int threads) {
    var calibration = new Calibration(codec, net, threads);
    for (int part = 0; part < net.shape().parts(); part++) {
      double[] target = shares(real[part], rows, net.shape().cardinality().get(part));
      if (net.shape().hidden(part) > 0) {
        for (int pass = 0; pass < PASSES; pass++) {
          calibration.move(part, target);
        }
      }
      calibration.draw(part, Rng.of(seed, "calibration " + part));
    }
    return calibration.net;
  }

  private static double[] shares(int[] codes, int[] rows, int categories) {
    var shares = new double[categories];
    for (int row : rows) {
      shares[codes[row]] += 1.0 / rows.length;
    }
    return shares;
  }

  private void move(int part, double[] target) {
    int blocks = ROWS / AutoregressiveNet.BLOCK;
    var sums = new double[blocks][target.length];
    inBlocks(
        part,
        (block, scratch) ->
            net.addShares(
                part, sums[block], AutoregressiveNet.BLOCK, scratch, support(part, block)));
    var drawn = new double[target.length];
    for (double[] sum : sums) {
      for (int k = 0; k < drawn.length; k++) {
        drawn[k] += sum[k] / ROWS;
      }
    }
    float[] bias = net.outBias(part);
    for (int k = 0; k < drawn.length; k++) {
      bias[k] += (float) StrictMath.log((target[k] + PRIOR) / (drawn[k] + PRIOR));
    }
    net = net.withOutBias(part, bias);
  }

  private void draw(int part, Rng rng) {
    var uniform = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      uniform[row] = (rng.nextLong() >>> 40) * 0x1p-24f;
    }
    inBlocks(
        part,
        (block, scratch) -> {
          int n = AutoregressiveNet.BLOCK;
          var some = new float[n];
          var drawn = new int[n];
          System.arraycopy(uniform, block * n, some, 0, n);
          net.draw(part, some, drawn, n, scratch, support(part, block));
          System.arraycopy(drawn, 0, codes[part], block * n, n);
        });
  }

  private Support support(int part, int block) {
    RowSupport left = codec.support(part);
    return left == null
        ? Support.ALL
        : (row, allowed) -> left.of(codes, block * AutoregressiveNet.BLOCK + row, allowed);
  }

  private interface Work {
    void on(int block, AutoregressiveNet.Scratch scratch);
  }

  /** Each block with the parts before that one appended. */
  private void inBlocks(int part, Work work) {
    int n = AutoregressiveNet.BLOCK;
    WorkerPool.ranges(
        ROWS / n,
        threads,
        (from, to) -> {
          AutoregressiveNet.Scratch scratch = net.scratch();
          var before = new int[n];
          for (int block = from; block < to; block++) {
            scratch.restart();
            for (int p = 0; p < part; p++) {
              System.arraycopy(codes[p], block * n, before, 0, n);
              net.append(p, before, n, scratch);
            }
            work.on(block, scratch);
          }
        });
  }
}
