package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two columns of which only some values occur together, as a country and its currencies.
 *
 * @param pairs by value of the first, the values of the second that occur with it in enough rows
 */
public record Combinations(String first, String second, Map<String, Set<String>> pairs)
    implements Relation {
  public Combinations {
    pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
  }

  @Override
  public List<String> columns() {
    return List.of(first, second);
  }

  @Override
  public String words() {
    return "combinations(" + Cells.name(first) + ", " + Cells.name(second) + ")";
  }

  @Override
  public RowTest on(Table rows) {
    Column one = rows.column(first);
    Column other = rows.column(second);
    return row -> {
      if (one.isMissing(row) || other.isMissing(row)) {
        return RowTest.Answer.SILENT;
      }
      Set<String> together = pairs.get(Objects.requireNonNull(one.text(row)));
      return RowTest.Answer.of(together != null && together.contains(other.text(row)));
    };
  }
}
