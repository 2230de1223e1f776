package dev.synth.table;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one column. Immutable, so safe for any number of threads; reading a cell costs a
 * load, its text an allocation.
 */
public sealed interface Column permits LongColumn, DoubleColumn, CodeColumn, TextColumn {
  /** What the cells are. */
  ColumnType type();

  /** How many cells. */
  int size();

  /** Whether that cell is missing. */
  boolean isMissing(int row);

  /** The cell as it is written plainly, or null when it is missing. */
  @Nullable String text(int row);

  /**
   * The cell as a number for statistics: a number in its own unit, a time in the ticks of its
   * pattern, a category's code; NaN when it is missing or text.
   */
  double number(int row);

  /**
   * Which of its field's {@link Spelling} a cell has: the place of its format, or of its word where
   * it is missing; 0 where there is nothing to choose.
   */
  default int mark(int row) {
    return 0;
  }

  /** Whether some {@link #mark} is not 0. */
  default boolean hasMarks() {
    return false;
  }

  /**
   * The same cells with those marks; free text has none.
   *
   * @param marks one a cell, taken over; empty for none
   */
  default Column withMarks(byte[] marks) {
    return this;
  }

  /** Stands for no row: {@link #pick} makes a missing cell there. */
  int NO_ROW = -1;

  /** The cells of those rows, in that order; a row may be taken again, or be {@link #NO_ROW}. */
  Column pick(int[] rows);

  /**
   * These cells and behind them those.
   *
   * @throws IllegalArgumentException when they are of another type
   */
  Column append(Column more);

  /** The cells from one row up to, not including, another. */
  default Column slice(int from, int to) {
    var rows = new int[to - from];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = from + i;
    }
    return pick(rows);
  }

  /** Whether any cell is missing. */
  default boolean hasMissing() {
    for (int row = 0; row < size(); row++) {
      if (isMissing(row)) {
        return true;
      }
    }
    return false;
  }
}
