package dev.synth.learn;

/** How one column's cells fall into bins {@code 0 .. bins-1}; what is missing into {@code bins}. */
interface ColumnCut {
  /** At most so many, so that these and the bin of missing cells fit into a byte. */
  int MOST_BINS = 255;

  int bins();

  /** The bin of a cell; {@link #bins()} when it is missing. */
  int bin(double cell);
}
