package dev.synth.net;

import java.util.Arrays;

/**
 * The arithmetic of running a network, over blocks of rows: an array holds one feature of every
 * row, so that inner loops run over rows and vectorise whatever a layer's width.
 *
 * <p>Each row's sums run in one fixed order, whatever block it stands in: equal bits on every
 * machine.
 */
public final class Kernels {
  /** Rows worked on at once, at most. */
  public static final int BLOCK = 256;

  private static final float LOG2_E = 1.442695f;
  private static final float LN2_HIGH = 6.933594e-1f;
  private static final float LN2_LOW = -2.1219444e-4f;

  private Kernels() {}

  /**
   * {@code out = weights * in + bias}.
   *
   * @param out outputs by row
   * @param weights row-major, outputs by inputs
   * @param in inputs by row; the first {@code inputs} arrays are read
   * @param n rows in the block
   */
  public static void affine(
      float[][] out, int outputs, float[] weights, float[] bias, float[][] in, int inputs, int n) {
    for (int o = 0; o < outputs; o++) {
      float[] c = out[o];
      Arrays.fill(c, 0, n, bias[o]);
      int w = o * inputs;
      int i = 0;
      for (; i + 4 <= inputs; i += 4) {
        add4(
            c,
            n,
            weights[w + i],
            in[i],
            weights[w + i + 1],
            in[i + 1],
            weights[w + i + 2],
            in[i + 2],
            weights[w + i + 3],
            in[i + 3]);
      }
      for (; i < inputs; i++) {
        add1(c, n, weights[w + i], in[i]);
      }
    }
  }

  // Four separate arrays: over offsets of one array the compiler gives a fifth of the speed.
  private static void add4(
      float[] c,
      int n,
      float a0,
      float[] b0,
      float a1,
      float[] b1,
      float a2,
      float[] b2,
      float a3,
      float[] b3) {
    for (int j = 0; j < n; j++) {
      c[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
    }
  }

  private static void add1(float[] c, int n, float a, float[] b) {
    for (int j = 0; j < n; j++) {
      c[j] += a * b[j];
    }
  }

  /**
   * {@code out = scale[at] * columns[from] + scale[at + 1] * columns[from + 1] + ..}.
   *
   * @param count how many columns
   * @param n their length
   */
  public static void combine(
      float[] out, int n, float[][] columns, int from, float[] scale, int at, int count) {
    Arrays.fill(out, 0, n, 0f);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      add4(
          out,
          n,
          scale[at + i],
          columns[from + i],
          scale[at + i + 1],
          columns[from + i + 1],
          scale[at + i + 2],
          columns[from + i + 2],
          scale[at + i + 3],
          columns[from + i + 3]);
    }
    for (; i < count; i++) {
      add1(out, n, scale[at + i], columns[from + i]);
    }
  }

  /** {@code out = a + b + c + d + e}, added from the left. */
  public static void sum(
      float[] out, float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    for (int k = 0; k < n; k++) {
      out[k] = a[k] + b[k] + c[k] + d[k] + e[k];
    }
  }

  /** Four rows become columns {@code at .. at + 3}. */
  public static void transpose(
      float[] a, float[] b, float[] c, float[] d, float[][] out, int at, int n) {
    for (int k = 0; k < n; k++) {
      float[] row = out[k];
      row[at] = a[k];
      row[at + 1] = b[k];
      row[at + 2] = c[k];
      row[at + 3] = d[k];
    }
  }

  /**
   * {@code max(x, slope * x)} in place; slope 0 is ReLU, 1 changes nothing. By the absolute value,
   * which is fewer vector instructions than a maximum that minds NaN and -0.
   */
  public static void leakyRelu(float[][] x, int features, float slope, int n) {
    for (int f = 0; f < features; f++) {
      leakyRelu(x[f], 0.5f + 0.5f * slope, 0.5f - 0.5f * slope, n);
    }
  }

  private static void leakyRelu(float[] row, float odd, float even, int n) {
    for (int j = 0; j < n; j++) {
      row[j] = odd * row[j] + even * Math.abs(row[j]);
    }
  }

  /** {@code max = max(max, row)}. */
  public static void raise(float[] max, float[] row, int n) {
    for (int j = 0; j < n; j++) {
      max[j] = Math.max(max[j], row[j]);
    }
  }

  /** Replaces logits by {@code roughExp(logit - max)}, and adds that to the sums. */
  public static void weigh(float[] row, float[] max, float[] sum, int n) {
    for (int j = 0; j < n; j++) {
      float weight = roughExp(row[j] - max[j]);
      row[j] = weight;
      sum[j] += weight;
    }
  }

  /**
   * e^x for {@code x <= 0} as the 64th power of Taylor's polynomial of e^(x/64); no branch and no
   * integer keeps a loop over it from being vectorised. The relative error is below 2e-5 down to x
   * = -13 and below 2e-3 down to x = -29; below -140 it is 0.
   */
  public static float roughExp(float x) {
    float y = x * 0.015625f;
    float p = y * 0.008333334f + 0.041666668f;
    p = p * y + 0.16666667f;
    p = p * y + 0.5f;
    p = p * y + 1f;
    p = p * y + 1f;
    p = 0.5f * (p + Math.abs(p)); // 0 where it is negative
    p = p * p;
    p = p * p;
    p = p * p;
    p = p * p;
    p = p * p;
    return p * p;
  }

  /**
   * e^x for {@code x <= 0}, by range reduction and a polynomial of degree 6 (Cephes' expf; relative
   * error below 2e-7), in plain float arithmetic so that the bits are equal everywhere; below -87
   * it is 0.
   */
  public static float exp(float x) {
    if (x < -87f) {
      return 0f;
    }
    int power = (int) (x * LOG2_E - 0.5f);
    float r = x - power * LN2_HIGH - power * LN2_LOW;
    float p = 1.9875691e-4f;
    p = p * r + 1.3981999e-3f;
    p = p * r + 8.333452e-3f;
    p = p * r + 4.1665796e-2f;
    p = p * r + 1.6666666e-1f;
    p = p * r + 5.0e-1f;
    p = p * r * r + r + 1f;
    return p * Float.intBitsToFloat((power + 127) << 23);
  }
}
