package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.Offset;
import dev.synth.relation.RelationTree;
import dev.synth.relation.Units;
import dev.synth.schema.SchemaTree;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column that follows another closely, as its distance from it. Where it is missing exactly where
 * the other is, only the distance is learnt; else both are.
 *
 * @param field of the column that follows
 * @param whole whether only the distance is learnt
 */
record DistanceFold(Offset offset, Field field, boolean whole) implements Fold {
  static DistanceFold of(Offset offset, Table training) {
    Column to = training.column(offset.to());
    Column from = training.column(offset.from());
    boolean whole = true;
    for (int row = 0; row < to.size(); row++) {
      whole &= to.isMissing(row) == from.isMissing(row);
    }
    Field field = training.schema().field(training.schema().indexOf(offset.to()).orElseThrow());
    return new DistanceFold(offset, field, whole);
  }

  private String name() {
    return field.name() + "\0distance";
  }

  @Override
  public Table fold(Table rows) {
    Column to = rows.column(offset.to());
    Column from = rows.column(offset.from());
    var cells = new long[rows.rows()];
    for (int row = 0; row < cells.length; row++) {
      boolean there = !to.isMissing(row) && !from.isMissing(row);
      cells[row] = there ? Units.cell(to, row) - Units.cell(from, row) : LongColumn.MISSING;
    }
    var type = new ColumnType.Numeric(Units.decimals(field.type()));
    Field distance = new Field(name(), type, field.role(), field.nullable());
    Column column = LongColumn.of(type, cells);
    return whole
        ? Fold.instead(rows, field.name(), distance, column)
        : Fold.with(rows, distance, column);
  }

  @Override
  public Table unfold(Table rows) {
    Column distance = rows.column(name());
    Column from = rows.column(offset.from());
    var cells = new long[rows.rows()];
    for (int row = 0; row < cells.length; row++) {
      boolean there = !distance.isMissing(row) && !from.isMissing(row);
      boolean drawn = !whole && !rows.column(offset.to()).isMissing(row);
      cells[row] =
          there && (whole || drawn)
              ? Units.cell(from, row) + Units.cell(distance, row)
              : drawn ? Units.cell(rows.column(offset.to()), row) : LongColumn.MISSING;
    }
    Table with = Fold.with(rows, field, LongColumn.of(field.type(), cells));
    return Fold.without(with, List.of(name()));
  }

  @Override
  public List<String> hidden() {
    return whole ? List.of(field.name()) : List.of();
  }

  @Override
  public List<String> rewritten() {
    return whole ? List.of() : List.of(field.name());
  }

  @Override
  public List<String> sources() {
    return List.of(offset.from());
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("distance", RelationTree.write(offset));
    map.put("field", SchemaTree.write(field));
    map.put("whole", whole);
    return map;
  }

  static DistanceFold restore(Tree tree) {
    if (!(RelationTree.read(tree.tree("distance")) instanceof Offset offset)) {
      throw new IllegalArgumentException("a distance of no columns");
    }
    return new DistanceFold(offset, SchemaTree.read(tree.tree("field")), tree.flag("whole"));
  }
}
