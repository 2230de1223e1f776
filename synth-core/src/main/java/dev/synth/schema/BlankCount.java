package dev.synth.schema;

/** Counts the unquoted cells of a column that have blanks at an end. */
final class BlankCount {
  /** Fewer are a slip of the hand. */
  private static final int ENOUGH = 5;

  private static final double SHARE = 0.01;
  private static final double NEARLY_ALL = 0.99;

  private long cells;
  private long before;
  private long after;

  /** Sees a cell that is not empty: its characters, and where they are without the blanks. */
  void see(int from, int to, int begin, int end) {
    cells++;
    if (begin > from) {
      before++;
    }
    if (end < to) {
      after++;
    }
  }

  /** Where blanks stand often enough to be meant: in 1 of 100 cells, and in five. */
  BlankEnds meant() {
    return new BlankEnds(meant(before), meant(after));
  }

  private boolean meant(long blanks) {
    return blanks >= ENOUGH && blanks >= SHARE * cells;
  }

  /** Where a cell can do without a blank: false at an end where nearly all have one. */
  BlankEnds lacking() {
    return new BlankEnds(before < NEARLY_ALL * cells, after < NEARLY_ALL * cells);
  }

  /** Whether a cell was seen. */
  boolean any() {
    return cells > 0;
  }
}
