package dev.synth.synthesis;

import dev.synth.table.Table;

/** What every row must keep. Immutable and safe for any number of threads. */
interface RowCheck {
  /** In words a user knows: {@code end >= start}. */
  String describe();

  /** Whether one row keeps it. */
  boolean holds(Table rows, int row);
}
