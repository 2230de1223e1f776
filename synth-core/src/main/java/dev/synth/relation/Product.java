package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.List;

/**
 * A product of two columns, {@code total = price * quantity}, or a quotient, {@code rate =
 * round(clicks / views, 4)}.
 *
 * @param divides whether the left column is divided by the right one
 * @param digits behind the point that it is rounded to; {@link #EXACT} when it has no more
 */
public record Product(String target, String left, String right, boolean divides, int digits)
    implements Equation {
  /** The product has no more digits than the column. */
  public static final int EXACT = -1;

  @Override
  public List<String> sources() {
    return List.of(left, right);
  }

  @Override
  public String words() {
    String product = Cells.name(left) + (divides ? " / " : " * ") + Cells.name(right);
    return Cells.name(target)
        + " = "
        + (digits == EXACT ? product : "round(" + product + ", " + digits + ")");
  }

  @Override
  public Column value(Table rows, ColumnType type) {
    return value(rows, type, true);
  }

  @Override
  public Column otherwise(Table rows, ColumnType type) {
    return value(rows, type, false);
  }

  private Column value(Table rows, ColumnType type, boolean away) {
    Column one = rows.column(left);
    Column other = rows.column(right);
    int sign = divides ? -1 : 1;
    int more =
        Units.decimals(one.type()) + sign * Units.decimals(other.type()) - Units.decimals(type);
    var values = new long[rows.rows()];
    for (int row = 0; row < values.length; row++) {
      long a = Units.cell(one, row);
      long b = Units.cell(other, row);
      boolean none = a == LongColumn.MISSING || b == LongColumn.MISSING;
      values[row] =
          none
              ? LongColumn.MISSING
              : divides ? Units.quotient(a, b, more, away) : Units.product(a, b, more, away);
    }
    return LongColumn.of(type, values);
  }
}
