package dev.synth.relation;

/** What a {@link Relation} says of each row of one table. */
@FunctionalInterface
public interface RowTest {
  /** Of a row. */
  enum Answer {
    KEPT,
    BROKEN,
    /** It says nothing there: a cell that it needs is missing, or it is about other rows. */
    SILENT;

    static Answer of(boolean kept) {
      return kept ? KEPT : BROKEN;
    }
  }

  /** In that row. */
  Answer of(int row);
}
