package dev.synth.expression;

import dev.synth.table.Table;
import org.jspecify.annotations.Nullable;

/** An expression that is true, false or unknown in a row. Immutable and thread-safe. */
public final class Condition {
  private final String text;
  private final Typed flag;

  Condition(String text, Typed flag) {
    this.text = text;
    this.flag = flag;
  }

  /** Whether it is true in that row, as a filter asks. */
  public boolean isTrue(Table rows, int row) {
    return Boolean.TRUE.equals(value(rows, row));
  }

  /** Whether it is not false in that row, as a constraint asks: what is unknown breaks nothing. */
  public boolean isKept(Table rows, int row) {
    return !Boolean.FALSE.equals(value(rows, row));
  }

  /** Null where it is unknown. */
  @Nullable Object value(Table rows, int row) {
    return flag.value().in(rows, row);
  }

  @Override
  public String toString() {
    return text;
  }
}
