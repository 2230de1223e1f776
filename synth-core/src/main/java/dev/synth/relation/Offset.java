package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A column that follows another at a small distance: {@code shipped - ordered between 0 and 14}.
 *
 * @param least the smallest difference, in the unit of the cells
 * @param most the largest
 * @param ticks of a day in that unit; 1 for numbers and dates
 */
public record Offset(String to, String from, BigDecimal least, BigDecimal most, long ticks)
    implements Relation {
  /** Digits of a difference of times, in days: a second is .00001 of one. */
  private static final int DIGITS = 5;

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
        + inDays(least)
        + " and "
        + inDays(most);
  }

  private String inDays(BigDecimal difference) {
    BigDecimal days = difference.divide(BigDecimal.valueOf(ticks), DIGITS, RoundingMode.HALF_UP);
    return ticks == 1 ? difference.toPlainString() : days.stripTrailingZeros().toPlainString();
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
