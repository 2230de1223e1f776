package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;

/** Cells of columns with different decimals, as whole numbers of one unit. */
public final class Units {
  /** A long has no more. */
  private static final int MOST_DIGITS = 18;

  private Units() {}

  /** Whether cells of two columns can be compared: both are numbers, or times of one pattern. */
  public static boolean alike(ColumnType a, ColumnType b) {
    return (a instanceof ColumnType.Numeric && b instanceof ColumnType.Numeric) || a.equals(b);
  }

  /** A cell as it is stored. */
  public static long cell(Column column, int row) {
    return ((LongColumn) column).value(row);
  }

  /** A cell in the unit of another column; missing where that has no such value. */
  public static long cell(Column column, int row, ColumnType unit) {
    return of(cell(column, row), column.type(), unit, false);
  }

  /**
   * A value in another unit.
   *
   * @param nearest whether a value between two is the lower one; else it is missing
   */
  public static long of(long value, ColumnType from, ColumnType unit, boolean nearest) {
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

  /** Digits behind the point of a number; 0 of a time, which counts its ticks. */
  public static int decimals(ColumnType type) {
    return type instanceof ColumnType.Numeric number ? number.decimals() : 0;
  }

  /** A number in units of that many decimals; missing where it has more of them. */
  public static long of(long value, int decimals, int goal) {
    if (value == LongColumn.MISSING || decimals == goal) {
      return value;
    }
    if (decimals < goal) {
      return times(value, Decimals.power(goal - decimals));
    }
    long factor = Decimals.power(decimals - goal);
    return value % factor == 0 ? value / factor : LongColumn.MISSING;
  }

  /** A number in units of that many decimals; missing where it has more of them. */
  static long scaled(BigDecimal number, int decimals) {
    try {
      return number.setScale(decimals).unscaledValue().longValueExact();
    } catch (ArithmeticException tooFine) {
      return LongColumn.MISSING;
    }
  }

  /**
   * {@code a * b / 10^digits}, rounded; missing beyond a long, and beyond 18 digits.
   *
   * @param away whether a half is rounded away from zero, as the language of constraints does
   */
  public static long product(long a, long b, int digits, boolean away) {
    long product = times(a, b);
    if (product == LongColumn.MISSING || digits == 0) {
      return product;
    }
    if (Math.abs(digits) > MOST_DIGITS) {
      return LongColumn.MISSING;
    }
    return digits < 0
        ? times(product, Decimals.power(-digits))
        : divided(product, Decimals.power(digits), away);
  }

  /**
   * {@code a / b / 10^digits}, rounded; missing beyond a long, beyond 18 digits, and where b is 0.
   *
   * @param away whether a half is rounded away from zero
   */
  public static long quotient(long a, long b, int digits, boolean away) {
    if (Math.abs(digits) > MOST_DIGITS) {
      return LongColumn.MISSING;
    }
    long over = digits < 0 ? times(a, Decimals.power(-digits)) : a;
    long under = digits > 0 ? times(b, Decimals.power(digits)) : b;
    boolean none = over == LongColumn.MISSING || under == LongColumn.MISSING || under == 0;
    return none ? LongColumn.MISSING : divided(over, under, away);
  }

  private static long times(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? low : LongColumn.MISSING;
  }

  private static long divided(long value, long by, boolean away) {
    long quotient = value / by;
    long left = Math.abs(value % by);
    long lacking = Math.abs(by) - left;
    boolean up = left > lacking || (away && left == lacking);
    return up ? quotient + ((value < 0) == (by < 0) ? 1 : -1) : quotient;
  }
}
