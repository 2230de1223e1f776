package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.List;

/**
 * A column that follows another at a small distance: {@code shipped - ordered between 0 and 14}.
 *
 * @param least the smallest difference; dates differ in days
 * @param most the largest
 */
public record Offset(String to, String from, BigDecimal least, BigDecimal most)
    implements Relation {
  @Override
  public List<String> columns() {
    return List.of(to, from);
  }

  @Override
  public String words() {
    return Cells.name(to)
        + " - "
        + Cells.name(from)
        + " between "
        + least.toPlainString()
        + " and "
        + most.toPlainString();
  }

  @Override
  public RowTest on(Table rows) {
    Column later = rows.column(to);
    Column earlier = rows.column(from);
    int decimals = Units.decimals(later.type());
    long low = Units.scaled(least, decimals);
    long high = Units.scaled(most, decimals);
    return row -> {
      if (later.isMissing(row) || earlier.isMissing(row)) {
        return RowTest.Answer.SILENT;
      }
      long start = Units.cell(earlier, row, later.type());
      long difference = Units.cell(later, row) - start;
      return RowTest.Answer.of(
          start != LongColumn.MISSING && difference >= low && difference <= high);
    };
  }
}
