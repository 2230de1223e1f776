package dev.synth.synthesis;

import dev.synth.table.Table;
import java.util.Set;
import java.util.function.IntPredicate;

/** What every row must keep. Immutable and safe for any number of threads. */
public interface RowCheck {
  /** In words a user knows: {@code end >= start}. */
  String describe();

  /** What to do when too few rows keep it. */
  default String remedy() {
    return "loosen it, or give the columns in it rules that keep it.";
  }

  /** The columns that it looks at. */
  Set<String> columns();

  /** Whether each row of a table keeps it. */
  IntPredicate on(Table rows);
}
