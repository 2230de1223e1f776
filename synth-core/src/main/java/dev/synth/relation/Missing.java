package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.List;

/**
 * A cell that is missing wherever another is: {@code if paid_on is null then paid_by is null}.
 *
 * @param together whether the other way round holds too
 */
public record Missing(String column, String with, boolean together) implements Relation {
  @Override
  public List<String> columns() {
    return List.of(column, with);
  }

  @Override
  public String words() {
    String mine = Cells.name(column) + " is null";
    String theirs = Cells.name(with) + " is null";
    return together ? "(" + mine + ") = (" + theirs + ")" : "if " + theirs + " then " + mine;
  }

  @Override
  public RowTest on(Table rows) {
    Column mine = rows.column(column);
    Column theirs = rows.column(with);
    return row -> {
      boolean other = theirs.isMissing(row);
      boolean own = mine.isMissing(row);
      if (!other && !(own && together)) {
        return RowTest.Answer.SILENT;
      }
      return RowTest.Answer.of(own && other);
    };
  }
}
