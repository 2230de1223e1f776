package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.ColumnType.Numeric;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that anybody has written, with numbers such that relations found in real rows can be looked
 * for: others write {@code 1} as {@code 1.0}, or doubles where real cells have two decimals.
 */
public final class RealUnits {
  /** Digits that surely fit in a long. */
  private static final int MOST_DIGITS = 17;

  private RealUnits() {}

  /**
   * The same rows; a column whose numbers have other decimals than the real one's has these where
   * all its cells are such numbers, else as many more as it needs and a long holds. A number that
   * is too great even so is missing.
   *
   * @param real the schema of the real rows, with columns of the same names and kinds
   */
  public static Table of(Table rows, Schema real) {
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < rows.schema().width(); c++) {
      Field field = rows.schema().field(c);
      ColumnType type = real.field(real.indexOf(field.name()).orElseThrow()).type();
      Column column = of(rows.column(c), type);
      fields.add(field.withType(column.type()));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static Column of(Column cells, ColumnType real) {
    boolean numbers = cells.type() instanceof Numeric && real instanceof Numeric;
    if (!numbers || cells.type().equals(real) || ((Numeric) real).decimals() == Numeric.FLOATING) {
      return cells;
    }
    int decimals = decimals(cells, ((Numeric) real).decimals());
    var values = new long[cells.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = scaled(cells.text(row), decimals);
    }
    return LongColumn.of(new Numeric(decimals), values);
  }

  private static int decimals(Column cells, int real) {
    int needed = real;
    int whole = 0;
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      if (text != null) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        needed = Math.max(needed, number.scale());
        whole = Math.max(whole, number.precision() - number.scale());
      }
    }
    return Math.max(real, Math.min(needed, MOST_DIGITS - whole));
  }

  private static long scaled(@Nullable String text, int decimals) {
    if (text == null) {
      return LongColumn.MISSING;
    }
    var number = new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP).unscaledValue();
    return number.bitLength() < Long.SIZE ? number.longValue() : LongColumn.MISSING;
  }
}
