package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A column that can be computed of others. */
public sealed interface Equation extends Relation permits Equal, Sum, Product, Rate, Dependency {
  /** The column that is computed. */
  String target();

  /** The columns it is computed of. */
  List<String> sources();

  /**
   * What the column should be in each row.
   *
   * @param rows with the columns it is computed of
   * @param type of the result
   * @return missing where something it needs is, or where the type has no such value
   */
  Column value(Table rows, ColumnType type);

  /** The same, where halves are rounded towards zero: other programs do, or have no exact half. */
  default Column otherwise(Table rows, ColumnType type) {
    return value(rows, type);
  }

  @Override
  default List<String> columns() {
    List<String> all = new ArrayList<>();
    all.add(target());
    all.addAll(sources());
    return all;
  }

  @Override
  default RowTest on(Table rows) {
    Column is = rows.column(target());
    Column should = value(rows, is.type());
    Column otherwise = otherwise(rows, is.type());
    List<Column> needed = sources().stream().map(rows::column).toList();
    return row -> {
      if (is.isMissing(row) || isSilent(needed, row)) {
        return RowTest.Answer.SILENT;
      }
      return RowTest.Answer.of(
          Cells.same(is, row, should, row) || Cells.same(is, row, otherwise, row));
    };
  }

  /** Whether it says nothing of a row, given its sources. */
  private boolean isSilent(List<Column> needed, int row) {
    for (Column column : needed) {
      if (column.isMissing(row)) {
        return true;
      }
    }
    return this instanceof Dependency dependency
        && !dependency.knows(Objects.requireNonNull(needed.get(0).text(row)));
  }
}
