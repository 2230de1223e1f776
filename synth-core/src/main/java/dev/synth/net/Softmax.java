package dev.synth.net;

import java.util.Arrays;

/** A block's logits, what they weigh, and draws by those weights. Not thread-safe. */
public final class Softmax {
  private static final int BLOCK = Kernels.BLOCK;

  /** Categories between sums that are kept: a draw adds at most so many weights again. */
  private static final int STEP = 16;

  /** A logit that weighs nothing, and that no weight function overflows by. */
  private static final float NEVER = -1000f;

  /** By category and row; weights in their place once weighed. */
  public final float[][] logits;

  private final float[] max = new float[BLOCK];
  private final float[] sum = new float[BLOCK];

  /** The sum of the first {@code (i + 1) * STEP} weights, by row. */
  private final float[][] upTo;

  public Softmax(int categories) {
    logits = new float[categories][BLOCK];
    upTo = new float[categories / STEP][BLOCK];
  }

  /** Leaves the categories that a support allows; to be called before they are weighed. */
  public void restrict(int categories, int n, Support support) {
    if (support == Support.ALL) {
      return;
    }
    var allowed = new boolean[categories];
    for (int j = 0; j < n; j++) {
      if (support.of(j, allowed)) {
        for (int k = 0; k < categories; k++) {
          logits[k][j] = allowed[k] ? logits[k][j] : NEVER;
        }
      }
    }
  }

  /** Weighs categories for draws: {@link Kernels#roughExp} of each, added in their order. */
  public void weigh(int categories, int n) {
    findMax(categories, n);
    Arrays.fill(sum, 0, n, 0f);
    for (int k = 0; k < categories; k++) {
      Kernels.weigh(logits[k], max, sum, n);
      if (k % STEP == STEP - 1) {
        System.arraycopy(sum, 0, upTo[k / STEP], 0, n);
      }
    }
  }

  /** Weighs categories for likelihoods. */
  public void weighExactly(int categories, int n) {
    findMax(categories, n);
    Arrays.fill(sum, 0, n, 0f);
    for (int k = 0; k < categories; k++) {
      for (int j = 0; j < n; j++) {
        float weight = Kernels.exp(logits[k][j] - max[j]);
        logits[k][j] = weight;
        sum[j] += weight;
      }
    }
  }

  private void findMax(int categories, int n) {
    System.arraycopy(logits[0], 0, max, 0, n);
    for (int k = 1; k < categories; k++) {
      Kernels.raise(max, logits[k], n);
    }
  }

  /** Of the category in that row, between 0 and 1. */
  public double probability(int category, int row) {
    return logits[category][row] / (double) sum[row];
  }

  /** The first category up to which the weights exceed that share of their sum, else the last. */
  public int draw(int categories, float share, int row) {
    float target = share * sum[row];
    int step = 0;
    while (step < categories / STEP && upTo[step][row] <= target) {
      step++;
    }
    float before = step == 0 ? 0f : upTo[step - 1][row];
    for (int k = step * STEP; k < categories - 1; k++) {
      before += logits[k][row];
      if (before > target) {
        return k;
      }
    }
    return categories - 1;
  }
}
