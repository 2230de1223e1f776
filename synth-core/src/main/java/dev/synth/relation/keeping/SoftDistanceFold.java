package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.Offset;
import dev.synth.relation.RelationTree;
import dev.synth.relation.RowTest;
import dev.synth.relation.Units;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A time that follows another closely in a share of the rows: its distance is learnt beside it,
 * missing where it is not close, and where a distance is drawn, it is kept.
 */
record SoftDistanceFold(Offset offset) implements Fold {
  private String name() {
    return offset.to() + "\0close";
  }

  @Override
  public Table fold(Table rows) {
    RowTest test = offset.on(rows);
    Column to = rows.column(offset.to());
    Column from = rows.column(offset.from());
    var cells = new long[rows.rows()];
    for (int row = 0; row < cells.length; row++) {
      boolean close = test.of(row) == RowTest.Answer.KEPT;
      cells[row] = close ? Units.cell(to, row) - Units.cell(from, row) : LongColumn.MISSING;
    }
    var type = new ColumnType.Numeric(0);
    return Fold.with(rows, Field.of(name(), type, true), LongColumn.of(type, cells));
  }

  @Override
  public Table unfold(Table rows) {
    Column distance = rows.column(name());
    Column from = rows.column(offset.from());
    Column to = rows.column(offset.to());
    var cells = new long[rows.rows()];
    for (int row = 0; row < cells.length; row++) {
      boolean close = !distance.isMissing(row) && !from.isMissing(row) && !to.isMissing(row);
      cells[row] = close ? Units.cell(from, row) + Units.cell(distance, row) : Units.cell(to, row);
    }
    Field as = rows.schema().field(rows.schema().indexOf(offset.to()).orElseThrow());
    Table with = Fold.with(rows, as, LongColumn.of(to.type(), cells));
    return Fold.without(with, List.of(name()));
  }

  @Override
  public List<String> rewritten() {
    return List.of(offset.to());
  }

  @Override
  public List<String> sources() {
    return List.of(offset.from());
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("close", RelationTree.write(offset));
    return map;
  }

  static SoftDistanceFold restore(Tree tree) {
    if (!(RelationTree.read(tree.tree("close")) instanceof Offset offset)) {
      throw new IllegalArgumentException("a distance of no columns");
    }
    return new SoftDistanceFold(offset);
  }
}
