package dev.synth.dl4j;

import java.util.Arrays;

/** Softmax with cross-entropy over a column-major matrix of logits. For one thread. */
public final class SoftmaxLoss {
  private final int rows;
  private final float[] max;
  private final float[] sum;

  /** Of so many rows at a time. */
  public SoftmaxLoss(int rows) {
    this.rows = rows;
    this.max = new float[rows];
    this.sum = new float[rows];
  }

  /**
   * Replaces logits by {@code scale * (softmax(logits + bias) - onehot(target))}.
   *
   * @param logits categories by rows, one category after the other
   * @param bias holds the categories' from {@code biasAt} on
   * @param target by row: its category
   * @param scale by row
   * @return the summed negative log-likelihood, each row's times its scale
   */
  public double gradient(
      float[] logits, int categories, float[] bias, int biasAt, int[] target, float[] scale) {
    Arrays.fill(max, Float.NEGATIVE_INFINITY);
    for (int k = 0; k < categories; k++) {
      float b = bias[biasAt + k];
      int at = k * rows;
      for (int r = 0; r < rows; r++) {
        float logit = logits[at + r] + b;
        logits[at + r] = logit;
        max[r] = Math.max(max[r], logit);
      }
    }
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += scale[r] * (max[r] - logits[target[r] * rows + r]);
    }
    Arrays.fill(sum, 0f);
    for (int k = 0; k < categories; k++) {
      int at = k * rows;
      for (int r = 0; r < rows; r++) {
        float e = (float) Math.exp(logits[at + r] - max[r]);
        logits[at + r] = e;
        sum[r] += e;
      }
    }
    for (int r = 0; r < rows; r++) {
      loss += scale[r] * Math.log(sum[r]);
      sum[r] = scale[r] / sum[r];
    }
    for (int k = 0; k < categories; k++) {
      int at = k * rows;
      for (int r = 0; r < rows; r++) {
        logits[at + r] *= sum[r];
      }
    }
    for (int r = 0; r < rows; r++) {
      logits[target[r] * rows + r] -= scale[r];
    }
    return loss;
  }
}
