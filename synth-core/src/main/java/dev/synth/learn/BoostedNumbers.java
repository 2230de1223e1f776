package dev.synth.learn;

/** What {@link Boosting} has learnt of numbers. Immutable; safe for any number of threads. */
public final class BoostedNumbers {
  private final TreeSum sum;

  BoostedNumbers(TreeSum sum) {
    this.sum = sum;
  }

  /** The number expected in each row. */
  public double[] values(BinnedRows rows) {
    return sum.raw(rows)[0];
  }

  /** How much the splits by each column gained in all trees together; a new array. */
  public double[] importance() {
    return sum.importance();
  }
}
