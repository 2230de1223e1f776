package dev.synth.transform;

import dev.synth.problem.SynthException;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.math.BigDecimal;
import java.time.DateTimeException;

/** Reads a number or a time that a user gives, as one cell of a column. */
public final class CellText {
  private CellText() {}

  /**
   * The cell of that text.
   *
   * @throws SynthException when it is no number or time of that type
   */
  public static Column read(ColumnType type, String column, String text) {
    try {
      if (type instanceof ColumnType.Temporal temporal) {
        long ticks = TemporalFormat.of(temporal.pattern()).parse(text);
        return LongColumn.of(type, new long[] {ticks});
      }
      int decimals = ((ColumnType.Numeric) type).decimals();
      var number = new BigDecimal(text);
      return decimals == ColumnType.Numeric.FLOATING
          ? DoubleColumn.of(new double[] {number.doubleValue()})
          : LongColumn.of(
              type, new long[] {number.setScale(decimals).unscaledValue().longValueExact()});
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw SynthException.of("'" + text + "' cannot be given for column '" + column + "'")
          .at("expected " + expected(type))
          .because(e)
          .toFix("write it as the column's cells are written.");
    }
  }

  private static String expected(ColumnType type) {
    if (type instanceof ColumnType.Temporal temporal) {
      return "a " + type.word() + " like " + temporal.pattern();
    }
    int decimals = ((ColumnType.Numeric) type).decimals();
    return decimals > 0
        ? "a number with at most " + decimals + " decimals"
        : decimals == 0 ? "a whole number" : "a number";
  }
}
