package dev.synth.schema;

import dev.synth.format.CellFormat;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.format.TimeReading;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.util.List;

/**
 * Builds numbers and times that are written in formats of their own; each cell in the first fit.
 */
final class SpelledBuilder extends ColumnBuilder {
  private final ColumnType type;
  private final List<CellFormat> formats;
  private final long[] cells;
  private final double[] floats;
  private final long perSecond;
  private final TimeReading reading = new TimeReading();
  private char[] plain = new char[64];

  SpelledBuilder(Field field, int rows) {
    super(rows);
    this.type = field.type();
    this.formats =
        field.spelling().formats().stream().map(text -> CellFormat.of(type, text)).toList();
    this.floats = new double[isFloating() ? rows : 0];
    this.cells = new long[isFloating() ? 0 : rows];
    this.perSecond =
        type instanceof ColumnType.Temporal t ? TemporalFormat.of(t.pattern()).ticksPerSecond() : 0;
  }

  private boolean isFloating() {
    return type.equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
  }

  @Override
  boolean set(int row, char[] text, int from, int to) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    if (begin == end) {
      setMissing(row);
      return true;
    }
    for (int i = 0; i < formats.size(); i++) {
      boolean fits =
          formats.get(i) instanceof NumberFormat number
              ? number(number, row, text, begin, end)
              : time((TimeFormat) formats.get(i), row, text, begin, end);
      if (fits) {
        mark(row, i);
        return true;
      }
    }
    return false;
  }

  private boolean number(NumberFormat format, int row, char[] text, int from, int to) {
    if (plain.length < to - from + 2) {
      plain = new char[to - from + 2];
    }
    int length = format.plain(text, from, to, plain);
    if (length < 0) {
      return false;
    }
    if (isFloating()) {
      floats[row] = NumberText.floating(plain, 0, length);
      return !Double.isNaN(floats[row]);
    }
    int decimals = ((ColumnType.Numeric) type).decimals();
    long value = NumberText.scaled(plain, 0, length, decimals);
    cells[row] =
        value == NumberText.NONE
            ? NumberText.scaledWithoutNoise(plain, 0, length, decimals)
            : value;
    return cells[row] != NumberText.NONE;
  }

  private boolean time(TimeFormat format, int row, char[] text, int from, int to) {
    cells[row] = format.ticks(text, from, to, reading, perSecond);
    return cells[row] != LongColumn.MISSING;
  }

  @Override
  void setMissing(int row) {
    if (isFloating()) {
      floats[row] = Double.NaN;
    } else {
      cells[row] = LongColumn.MISSING;
    }
  }

  @Override
  public String expected() {
    return "expected " + (formats.size() == 1 ? "format " : "one of the formats ") + patterns();
  }

  private String patterns() {
    int shown = Math.min(3, formats.size());
    return String.join(", ", formats.subList(0, shown).stream().map(CellFormat::pattern).toList())
        + (shown < formats.size() ? " and " + (formats.size() - shown) + " more" : "");
  }

  @Override
  Column column() {
    return isFloating() ? DoubleColumn.of(floats) : LongColumn.of(type, cells);
  }
}
