package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.OneOf;
import dev.synth.relation.RelationTree;
import dev.synth.schema.SchemaTree;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flags that exclude each other as one category, whose levels are their names.
 *
 * @param fields of the flags
 */
record GroupFold(OneOf group, List<Field> fields) implements Fold {
  private static final String NONE = "\0none";

  GroupFold {
    fields = List.copyOf(fields);
  }

  /** None when some flags of a row are missing and others are not. */
  static Optional<GroupFold> of(OneOf group, Table training) {
    List<Column> cells = group.columns().stream().map(training::column).toList();
    for (int row = 0; row < training.rows(); row++) {
      int missing = 0;
      for (Column column : cells) {
        missing += column.isMissing(row) ? 1 : 0;
      }
      if (missing > 0 && missing < cells.size()) {
        return Optional.empty();
      }
    }
    List<Field> fields = new ArrayList<>();
    for (String name : group.columns()) {
      fields.add(training.schema().field(training.schema().indexOf(name).orElseThrow()));
    }
    return Optional.of(new GroupFold(group, fields));
  }

  private String name() {
    return group.columns().get(0) + "\0group";
  }

  @Override
  public Table fold(Table rows) {
    List<String> levels = new ArrayList<>(group.columns());
    if (!group.exactly()) {
      levels.add(NONE);
    }
    List<OneOf.Flag> flags =
        group.columns().stream().map(name -> OneOf.Flag.of(rows.column(name))).toList();
    var codes = new int[rows.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = flags.get(0).isMissing(row) ? CodeColumn.MISSING : levels.size() - 1;
      for (int k = 0; k < flags.size(); k++) {
        codes[row] = flags.get(k).isSet(row) ? k : codes[row];
      }
    }
    var type = new ColumnType.Categorical(levels, false);
    Field field = fields.get(0);
    Field category = new Field(name(), type, field.role(), field.nullable());
    Table with = Fold.instead(rows, field.name(), category, CodeColumn.of(type, codes));
    return Fold.without(with, group.columns());
  }

  @Override
  public Table unfold(Table rows) {
    CodeColumn category = (CodeColumn) rows.column(name());
    Table with = rows;
    for (Field field : fields) {
      int level = category.type().levels().indexOf(field.name());
      with = Fold.with(with, field, flag(field, category, level));
    }
    return Fold.without(with, List.of(name()));
  }

  private static Column flag(Field field, CodeColumn category, int level) {
    if (field.type() instanceof ColumnType.Categorical levels) {
      int yes = OneOf.Flag.yes(levels.levels());
      var codes = new int[category.size()];
      for (int row = 0; row < codes.length; row++) {
        boolean set = category.code(row) == level;
        codes[row] = category.isMissing(row) ? CodeColumn.MISSING : set ? yes : 1 - yes;
      }
      return CodeColumn.of(levels, codes);
    }
    var cells = new long[category.size()];
    for (int row = 0; row < cells.length; row++) {
      boolean set = level >= 0 && category.code(row) == level;
      cells[row] = category.isMissing(row) ? LongColumn.MISSING : set ? 1 : 0;
    }
    return LongColumn.of(field.type(), cells);
  }

  @Override
  public Optional<Map.Entry<String, String>> given(String column, String value) {
    for (Field field : fields) {
      if (field.name().equals(column) && OneOf.Flag.means(value)) {
        return Optional.of(Map.entry(name(), column));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> hidden() {
    return group.columns();
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", RelationTree.write(group));
    map.put("fields", fields.stream().map(SchemaTree::write).toList());
    return map;
  }

  static GroupFold restore(Tree tree) {
    List<Field> fields = new ArrayList<>();
    for (Tree field : tree.trees("fields")) {
      fields.add(SchemaTree.read(field));
    }
    if (!(RelationTree.read(tree.tree("group")) instanceof OneOf group)) {
      throw new IllegalArgumentException("a group of no flags");
    }
    return new GroupFold(group, fields);
  }
}
