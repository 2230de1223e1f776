package dev.synth.learn;

/** A column and the set of its bins that go left; all others go right. */
final class TreeSplit {
  static final int WORDS = 4; // 64 bits each for 256 bins

  private final int column;
  private final double gain;
  private final long[] left;
  private final double[] leftSums;

  TreeSplit(int column, double gain, long[] left, double[] leftSums) {
    this.column = column;
    this.gain = gain;
    this.left = left;
    this.leftSums = leftSums;
  }

  int column() {
    return column;
  }

  double gain() {
    return gain;
  }

  /** The sums of the rows that go left. */
  double[] leftSums() {
    return leftSums;
  }

  boolean goesLeft(int bin) {
    return contains(left, 0, bin);
  }

  long[] words() {
    return left;
  }

  static void add(long[] words, int bin) {
    words[bin >>> 6] |= 1L << bin;
  }

  /** Whether the set that begins at that word holds the bin. */
  static boolean contains(long[] words, int start, int bin) {
    return (words[start + (bin >>> 6)] >>> bin & 1) != 0;
  }
}
