package dev.synth.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Integers, decimals of a fixed scale (value times 10^scale) and times (ticks of their pattern).
 */
public final class LongColumn implements Column {
  /** Stands for a missing cell. */
  public static final long MISSING = Long.MIN_VALUE;

  private final ColumnType type;
  private final long[] cells;
  private final Marks marks;
  private final @Nullable TemporalFormat format;

  private LongColumn(ColumnType type, long[] cells, Marks marks) {
    this.type = type;
    this.cells = cells;
    this.marks = marks;
    this.format = type instanceof ColumnType.Temporal t ? TemporalFormat.of(t.pattern()) : null;
  }

  /**
   * A column that takes the array over: the caller must not touch it again.
   *
   * @param type {@link ColumnType.Numeric} with a fixed scale, or {@link ColumnType.Temporal}
   * @param cells scaled values or ticks, {@link #MISSING} where there is none
   */
  public static LongColumn of(ColumnType type, long[] cells) {
    boolean fits =
        type instanceof ColumnType.Temporal
            || (type instanceof ColumnType.Numeric n && n.decimals() >= 0);
    if (!fits) {
      throw new IllegalArgumentException("not a type of whole numbers: " + type);
    }
    return new LongColumn(type, cells, Marks.NONE);
  }

  /** The scaled value or ticks; {@link #MISSING} where there is none. */
  public long value(int row) {
    return cells[row];
  }

  /** Ticks of a second, of times; 0 where they are days or the cells are numbers. */
  public long ticksPerSecond() {
    return format == null ? 0 : format.ticksPerSecond();
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public boolean isMissing(int row) {
    return cells[row] == MISSING;
  }

  @Override
  public @Nullable String text(int row) {
    long cell = cells[row];
    if (cell == MISSING) {
      return null;
    }
    if (format != null) {
      return format.text(cell);
    }
    return Decimals.text(cell, ((ColumnType.Numeric) type).decimals());
  }

  @Override
  public double number(int row) {
    long cell = cells[row];
    if (cell == MISSING) {
      return Double.NaN;
    }
    return type instanceof ColumnType.Numeric n ? Decimals.toDouble(cell, n.decimals()) : cell;
  }

  @Override
  public int mark(int row) {
    return marks.at(row);
  }

  @Override
  public boolean hasMarks() {
    return !marks.isNone();
  }

  @Override
  public Column withMarks(byte[] others) {
    return new LongColumn(type, cells, Marks.of(others, cells.length));
  }

  @Override
  public Column pick(int[] rows) {
    var picked = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] == NO_ROW ? MISSING : cells[rows[i]];
    }
    return new LongColumn(type, picked, marks.pick(rows));
  }

  @Override
  public Column append(Column more) {
    if (!(more instanceof LongColumn that) || !that.type().equals(type())) {
      throw new IllegalArgumentException("columns of different types");
    }
    long[] all = Arrays.copyOf(cells, cells.length + that.cells.length);
    System.arraycopy(that.cells, 0, all, cells.length, that.cells.length);
    return new LongColumn(type, all, marks.append(cells.length, that.marks, that.cells.length));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LongColumn c
        && type.equals(c.type)
        && Arrays.equals(cells, c.cells)
        && marks.equals(c.marks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
