package dev.synth.dl4j.autoregressive;

import java.util.List;

/** Real rows as categories, and which of them to learn from. The arrays are not copied. */
public final class CodedRows {
  final int[][] codes;
  final List<Integer> ordered;
  final List<Integer> partCounts;
  final int[] learning;
  final int[] validation;

  /**
   * Rows to train on.
   *
   * @param codes by part: the category of each row
   * @param ordered by part: how many of its first categories have an order
   * @param partCounts how many parts each column has
   * @param learning rows to learn from
   * @param validation rows to stop by and to measure on; may be none
   */
  public CodedRows(
      int[][] codes,
      List<Integer> ordered,
      List<Integer> partCounts,
      int[] learning,
      int[] validation) {
    this.codes = codes;
    this.ordered = List.copyOf(ordered);
    this.partCounts = List.copyOf(partCounts);
    this.learning = learning;
    this.validation = validation;
  }
}
