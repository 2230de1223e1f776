package dev.synth.relation.keeping;

import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way to write a table with less in it, and to read it back. Immutable and thread-safe. */
sealed interface Fold
    permits ComputedFold,
        GroupFold,
        DistanceFold,
        MonotoneFold,
        SoftFold,
        SoftDistanceFold,
        SpellingFold {
  /** The same rows as they are learnt. */
  Table fold(Table rows);

  /** The rows as a user sees them. */
  Table unfold(Table rows);

  /** What a value of a column means for the folded ones; none when it must be looked at. */
  default Optional<Map.Entry<String, String>> given(String column, String value) {
    return Optional.empty();
  }

  /** The columns that are only there when it is unfolded. */
  default List<String> hidden() {
    return List.of();
  }

  /** The columns that are drawn, and may then be changed. */
  default List<String> rewritten() {
    return List.of();
  }

  /** The columns that it computes others of. */
  default List<String> sources() {
    return List.of();
  }

  /** As plain values. */
  Map<String, Object> attributes();

  /** The rows with a column in the place of that of its name, or behind the others. */
  static Table with(Table rows, Field field, Column column) {
    List<Field> fields = new ArrayList<>(rows.schema().fields());
    List<Column> columns = new ArrayList<>(rows.columns());
    int place = rows.schema().indexOf(field.name()).orElse(fields.size());
    if (place == fields.size()) {
      fields.add(field);
      columns.add(column);
    } else {
      fields.set(place, field);
      columns.set(place, column);
    }
    return Table.of(new Schema(fields), columns);
  }

  /** The rows without those columns. */
  static Table without(Table rows, List<String> names) {
    return rows.select(
        rows.schema().names().stream().filter(name -> !names.contains(name)).toList());
  }

  /** The rows with a column in the place of another, which is taken away. */
  static Table instead(Table rows, String gone, Field field, Column column) {
    List<Field> fields = new ArrayList<>(rows.schema().fields());
    List<Column> columns = new ArrayList<>(rows.columns());
    int place = rows.schema().indexOf(gone).orElseThrow();
    fields.set(place, field);
    columns.set(place, column);
    return Table.of(new Schema(fields), columns);
  }
}
