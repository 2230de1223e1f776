package dev.synth.schema;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import org.jspecify.annotations.Nullable;

/** Builds integers, decimals of a fixed scale, dates and times. */
final class LongBuilder extends ColumnBuilder {
  private final ColumnType type;
  private final long[] cells;
  private final int decimals;
  private final @Nullable TemporalText times;
  private final Moment moment = new Moment();

  private LongBuilder(ColumnType type, int decimals, @Nullable TemporalText times, int rows) {
    super(rows);
    this.type = type;
    this.decimals = decimals;
    this.times = times;
    this.cells = new long[rows];
  }

  static LongBuilder holding(ColumnType type, int rows) {
    return type instanceof ColumnType.Temporal t
        ? new LongBuilder(type, 0, TemporalText.of(t.pattern()), rows)
        : new LongBuilder(type, ((ColumnType.Numeric) type).decimals(), null, rows);
  }

  @Override
  boolean set(int row, char[] text, int from, int to) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    if (begin == end) {
      setMissing(row);
      return true;
    }
    cells[row] = times == null ? number(text, begin, end) : times.ticks(text, begin, end, moment);
    return cells[row] != LongColumn.MISSING;
  }

  private long number(char[] text, int begin, int end) {
    long plain = NumberText.scaled(text, begin, end, decimals);
    return plain == NumberText.NONE
        ? NumberText.scaledWithoutNoise(text, begin, end, decimals)
        : plain;
  }

  @Override
  void setMissing(int row) {
    cells[row] = LongColumn.MISSING;
  }

  @Override
  public String expected() {
    if (times != null) {
      return "expected pattern " + times.pattern();
    }
    return decimals == 0
        ? "expected a whole number"
        : "expected a number with at most " + decimals + " digits behind the point";
  }

  @Override
  Column column() {
    return LongColumn.of(type, cells);
  }
}
