package dev.synth.dl4j.autoregressive;

/** Rows of one step, or of one thread's share of it. The arrays are not copied. */
final class Batch {
  final int[][] codes;
  final float[] weight;
  final int[] order;
  final int from;

  /**
   * The rows {@code order[from ..]}.
   *
   * @param codes by part: the category of each row
   * @param weight by row
   */
  Batch(int[][] codes, float[] weight, int[] order, int from) {
    this.codes = codes;
    this.weight = weight;
    this.order = order;
    this.from = from;
  }

  /** The same, so many rows further on. */
  Batch after(int rows) {
    return new Batch(codes, weight, order, from + rows);
  }

  /** The r-th row's number. */
  int row(int r) {
    return order[from + r];
  }
}
