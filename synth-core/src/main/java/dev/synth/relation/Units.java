package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;

/** Cells of columns with different decimals, as whole numbers of one unit. */
final class Units {
  private Units() {}

  /** Whether cells of two columns can be compared: both are numbers, or times of one pattern. */
  static boolean alike(ColumnType a, ColumnType b) {
    return (a instanceof ColumnType.Numeric && b instanceof ColumnType.Numeric) || a.equals(b);
  }

  /** A cell as it is stored. */
  static long cell(Column column, int row) {
    return ((LongColumn) column).value(row);
  }

  /** A cell in the unit of another column; missing where that has no such value. */
  static long cell(Column column, int row, ColumnType unit) {
    return of(cell(column, row), column.type(), unit, false);
  }

  /**
   * A value in another unit.
   *
   * @param nearest whether a value between two is the lower one; else it is missing
   */
  static long of(long value, ColumnType from, ColumnType unit, boolean nearest) {
    if (value == LongColumn.MISSING
        || !(from instanceof ColumnType.Numeric own)
        || !(unit instanceof ColumnType.Numeric goal)
        || own.decimals() == goal.decimals()) {
      return value;
    }
    if (own.decimals() > goal.decimals()) {
      long factor = Decimals.power(own.decimals() - goal.decimals());
      boolean exact = value % factor == 0;
      return exact || nearest ? Math.floorDiv(value, factor) : LongColumn.MISSING;
    }
    long factor = Decimals.power(goal.decimals() - own.decimals());
    return Math.abs(value) <= Long.MAX_VALUE / 4 / factor ? value * factor : LongColumn.MISSING;
  }
}
