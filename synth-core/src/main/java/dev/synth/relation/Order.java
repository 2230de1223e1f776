package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.List;

/**
 * A column that is never above another: {@code start <= end}.
 *
 * @param strict whether it is always below
 */
public record Order(String low, String high, boolean strict) implements Relation {
  @Override
  public List<String> columns() {
    return List.of(low, high);
  }

  @Override
  public String words() {
    return Cells.name(low) + (strict ? " < " : " <= ") + Cells.name(high);
  }

  @Override
  public RowTest on(Table rows) {
    Column lower = rows.column(low);
    Column upper = rows.column(high);
    return row -> {
      if (lower.isMissing(row) || upper.isMissing(row)) {
        return RowTest.Answer.SILENT;
      }
      double a = lower.number(row);
      double b = upper.number(row);
      return RowTest.Answer.of(strict ? a < b : a <= b);
    };
  }
}
