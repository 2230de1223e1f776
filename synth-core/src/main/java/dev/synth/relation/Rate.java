package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.List;

/**
 * A column in a constant proportion to another: {@code tax = round(0.19 * net, 2)}, {@code monthly
 * = round(yearly / 12, 2)}.
 *
 * @param factor not 0
 * @param divides whether the source is divided by it, not multiplied
 * @param decimals digits that are left; fewer than the product has
 */
public record Rate(String target, String source, BigDecimal factor, boolean divides, int decimals)
    implements Equation {
  @Override
  public List<String> sources() {
    return List.of(source);
  }

  @Override
  public String words() {
    String number = factor.stripTrailingZeros().toPlainString();
    String value =
        divides ? Cells.name(source) + " / " + number : number + " * " + Cells.name(source);
    return Cells.name(target) + " = round(" + value + (decimals == 0 ? ")" : ", " + decimals + ")");
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
    Column cells = rows.column(source);
    int own = Units.decimals(cells.type());
    int goal = Units.decimals(type);
    long number = factor.unscaledValue().longValueExact();
    var values = new long[rows.rows()];
    for (int row = 0; row < values.length; row++) {
      long cell = Units.cell(cells, row);
      if (cell == LongColumn.MISSING) {
        values[row] = LongColumn.MISSING;
      } else if (divides) {
        values[row] = Units.quotient(cell, number, own - factor.scale() - goal, away);
      } else {
        values[row] = Units.product(cell, number, own + factor.scale() - goal, away);
      }
    }
    return LongColumn.of(type, values);
  }
}
