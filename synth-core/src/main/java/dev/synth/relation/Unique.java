package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values, or pairs of values, that no two rows share: {@code unique(order, line)}. It is of a whole
 * table: a row breaks it when a row before it has the same values.
 */
public record Unique(List<String> columns) implements Relation {
  public Unique {
    columns = List.copyOf(columns);
  }

  @Override
  public String words() {
    return "unique(" + columns.stream().map(Cells::name).collect(Collectors.joining(", ")) + ")";
  }

  @Override
  public RowTest on(Table rows) {
    List<Column> cells = columns.stream().map(rows::column).toList();
    var answers = new RowTest.Answer[rows.rows()];
    Set<List<String>> seen = new HashSet<>();
    for (int row = 0; row < answers.length; row++) {
      List<String> key = key(cells, row);
      answers[row] = key.isEmpty() ? RowTest.Answer.SILENT : RowTest.Answer.of(seen.add(key));
    }
    return row -> answers[row];
  }

  /** A row's values; none when one is missing, since a missing one is like no other. */
  private static List<String> key(List<Column> cells, int row) {
    List<String> key = new ArrayList<>(cells.size());
    for (Column column : cells) {
      String text = column.text(row);
      if (text == null) {
        return List.of();
      }
      key.add(text);
    }
    return key;
  }
}
