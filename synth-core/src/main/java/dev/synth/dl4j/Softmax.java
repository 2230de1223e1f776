package dev.synth.dl4j;

import java.util.Arrays;

/** Softmax with cross-entropy over a column-major matrix of logits. */
final class Softmax {
  private Softmax() {}

  /**
   * Replaces logits by {@code scale * (softmax(logits + bias) - onehot(code))}.
   *
   * @param logits categories by rows, one category after the other
   * @param scale by row
   * @return the summed negative log-likelihood, each row's times its scale
   */
  static double gradient(
      float[] logits,
      int categories,
      int rows,
      float[] bias,
      int biasAt,
      float[] max,
      float[] sum,
      int[] codes,
      int[] order,
      int from,
      float[] scale) {
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
      loss += scale[r] * (max[r] - logits[codes[order[from + r]] * rows + r]);
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
      logits[codes[order[from + r]] * rows + r] -= scale[r];
    }
    return loss;
  }
}
