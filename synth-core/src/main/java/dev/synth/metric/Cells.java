package dev.synth.metric;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.TemporalFormat;
import org.jspecify.annotations.Nullable;

/**
 * One column's cells on a scale that all tables of a comparison share: numbers as they are, times
 * in nanoseconds, categories as places in one common list of levels. Immutable; reading copies
 * nothing.
 */
public final class Cells {
  private static final double NANOS_PER_DAY = 86_400e9;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Column column;
  private final double unit;
  private final int @Nullable [] codes;

  private Cells(Column column, double unit, int @Nullable [] codes) {
    this.column = column;
    this.unit = unit;
    this.codes = codes;
  }

  static Cells continuous(Column column) {
    if (!(column.type() instanceof ColumnType.Temporal t)) {
      return new Cells(column, 1, null);
    }
    long ticks = TemporalFormat.of(t.pattern()).ticksPerSecond();
    return new Cells(column, ticks == 0 ? NANOS_PER_DAY : NANOS_PER_SECOND / ticks, null);
  }

  static Cells discrete(Column column, int[] codes) {
    return new Cells(column, 1, codes);
  }

  /** How many rows. */
  public int size() {
    return column.size();
  }

  /** The number, nanoseconds or common code of that row's cell; NaN when it is missing. */
  public double at(int row) {
    double number = column.number(row);
    if (codes != null && !Double.isNaN(number)) {
      return codes[(int) number];
    }
    return number * unit + 0.0; // adding 0 makes -0.0 equal to 0.0, bit for bit
  }

  /** All cells as numbers; a new array. */
  public double[] numbers() {
    var numbers = new double[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = at(row);
    }
    return numbers;
  }

  /** All cells as whole numbers; a new array. */
  public int[] codes(int whenMissing) {
    var whole = new int[size()];
    for (int row = 0; row < whole.length; row++) {
      double code = at(row);
      whole[row] = Double.isNaN(code) ? whenMissing : (int) code;
    }
    return whole;
  }
}
