package dev.synth.learn;

import org.jspecify.annotations.Nullable;

/** A node of a tree that grows: a range of the grower's row order, and what is known of it. */
final class Node {
  private final int id;
  private final int from;
  private final int to;
  private final int depth;
  private final double[] sums;
  private double @Nullable [] histogram;
  private @Nullable TreeSplit split;
  private @Nullable Node left;
  private @Nullable Node right;

  Node(int id, int from, int to, int depth, double[] sums) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.depth = depth;
    this.sums = sums;
  }

  int id() {
    return id;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int rows() {
    return to - from;
  }

  int depth() {
    return depth;
  }

  /** As {@link Targets} adds them up. */
  double[] sums() {
    return sums;
  }

  /** Keeps what the search found; the histogram only as long as there is a split to be done. */
  void found(@Nullable TreeSplit best, double[] searched) {
    split = best;
    histogram = best == null ? null : searched;
  }

  /** The best split, null when none gains. */
  @Nullable TreeSplit split() {
    return split;
  }

  double gain() {
    return split == null ? 0 : split.gain();
  }

  /** Gives the histogram away. */
  double[] takeHistogram() {
    double[] taken = histogram;
    histogram = null;
    if (taken == null) {
      throw new IllegalStateException("a node without a split has no histogram");
    }
    return taken;
  }

  void divide(Node toTheLeft, Node toTheRight) {
    left = toTheLeft;
    right = toTheRight;
  }

  /** Null in a leaf. */
  @Nullable Node left() {
    return left;
  }

  /** Null in a leaf. */
  @Nullable Node right() {
    return right;
  }
}
