package dev.synth.synthesis.tree;

/** Rows, or candidates for one, that are drawn part after part. For one thread. */
final class Lanes {
  final int[][] codes; // by part, then lane
  final int[][] bins; // by place in drawing order, then lane
  final int[] unit; // by lane: its place among the units
  final int[] candidate; // by lane
  final double[] likelihood; // by lane: of what is given so far

  /** So many of them. */
  Lanes(int parts, int lanes) {
    codes = new int[parts][lanes];
    bins = new int[parts][lanes];
    unit = new int[lanes];
    candidate = new int[lanes];
    likelihood = new double[lanes];
  }

  /** How many. */
  int size() {
    return unit.length;
  }
}
