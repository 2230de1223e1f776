package dev.synth.relation;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.List;

/** Cells of two columns that are the same: {@code paid = billed}. */
public record Equal(String target, String source) implements Equation {
  @Override
  public List<String> sources() {
    return List.of(source);
  }

  @Override
  public String words() {
    return Cells.name(target) + " = " + Cells.name(source);
  }

  @Override
  public Column value(Table rows, ColumnType type) {
    Column cells = rows.column(source);
    if (cells.type().equals(type)) {
      return cells;
    }
    if (cells instanceof CodeColumn codes && type instanceof ColumnType.Categorical levels) {
      return recoded(codes, levels);
    }
    var values = new long[rows.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = Units.cell(cells, row, type);
    }
    return LongColumn.of(type, values);
  }

  private static Column recoded(CodeColumn cells, ColumnType.Categorical type) {
    var place = new int[cells.type().levels().size()];
    for (int k = 0; k < place.length; k++) {
      place[k] = type.levels().indexOf(cells.type().levels().get(k));
    }
    var codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = cells.isMissing(row) ? CodeColumn.MISSING : place[cells.code(row)];
    }
    return CodeColumn.of(type, codes);
  }
}
