package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.List;

/** Values that are multiples of a number: prices of .05, payments of 100. */
public record Grain(String column, BigDecimal size) implements Relation {
  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String words() {
    return Cells.name(column) + " is a multiple of " + size.stripTrailingZeros().toPlainString();
  }

  @Override
  public RowTest on(Table rows) {
    Column cells = rows.column(column);
    long unit = Units.scaled(size, Units.decimals(cells.type()));
    return row ->
        cells.isMissing(row)
            ? RowTest.Answer.SILENT
            : RowTest.Answer.of(unit > 0 && Units.cell(cells, row) % unit == 0);
  }
}
