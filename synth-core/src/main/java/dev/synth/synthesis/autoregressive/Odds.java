package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.CriticNet;
import dev.synth.parallel.WorkerPool;

/** The odds of being real that a critic gives to rows. */
final class Odds {
  /** Odds beyond e^3 would let one row decide alone. */
  private static final float LOGIT_LIMIT = 3f;

  private Odds() {}

  /** The odds of a logit, bounded. */
  static double of(float logit) {
    return StrictMath.exp(Math.max(-LOGIT_LIMIT, Math.min(LOGIT_LIMIT, logit)));
  }

  /** The odds of every row, divided by their mean. */
  static float[] ofMeanOne(
      AutoregressiveNet generator, CriticNet critic, int[][] codes, int threads) {
    float[] odds = of(generator, critic, codes, threads);
    double sum = 0;
    for (float o : odds) {
      sum += o;
    }
    for (int i = 0; i < odds.length; i++) {
      odds[i] = (float) (odds[i] * odds.length / sum);
    }
    return odds;
  }

  /**
   * The odds of every row.
   *
   * @param codes by part: categories of rows
   */
  static float[] of(AutoregressiveNet generator, CriticNet critic, int[][] codes, int threads) {
    var odds = new float[codes[0].length];
    int blocks = (odds.length + AutoregressiveNet.BLOCK - 1) / AutoregressiveNet.BLOCK;
    WorkerPool.ranges(
        blocks,
        threads,
        (from, to) -> {
          AutoregressiveNet.Scratch scratch = generator.scratch();
          CriticNet.Scratch layers = critic.scratch();
          for (int block = from; block < to; block++) {
            int first = block * AutoregressiveNet.BLOCK;
            int n = Math.min(AutoregressiveNet.BLOCK, odds.length - first);
            var some = new int[AutoregressiveNet.BLOCK];
            scratch.restart();
            for (int p = 0; p < codes.length; p++) {
              System.arraycopy(codes[p], first, some, 0, n);
              generator.append(p, some, n, scratch);
            }
            float[] logits = critic.logits(scratch, n, layers);
            for (int i = 0; i < n; i++) {
              odds[first + i] = (float) of(logits[i]);
            }
          }
        });
    return odds;
  }
}
