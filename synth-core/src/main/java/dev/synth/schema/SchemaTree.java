package dev.synth.schema;

import dev.synth.format.CellFormat;
import dev.synth.json.Tree;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field as plain values and back: how every file of ours tells what a column is. */
public final class SchemaTree {
  private SchemaTree() {}

  /** A field's values: name, type with what belongs to it, role, nullable. */
  public static Map<String, Object> write(Field field) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", field.name());
    map.put("type", field.type().kind().name());
    if (field.type() instanceof ColumnType.Numeric t) {
      map.put("decimals", (long) t.decimals());
    } else if (field.type() instanceof ColumnType.Temporal t) {
      map.put("pattern", t.pattern());
    } else if (field.type() instanceof ColumnType.Categorical t) {
      map.put("levels", t.levels());
      map.put("ordered", t.ordered());
    }
    map.put("role", field.role().name());
    map.put("nullable", field.nullable());
    if (!field.spelling().formats().isEmpty()) {
      map.put("formats", field.spelling().formats());
    }
    if (!field.spelling().missing().isEmpty()) {
      map.put("missing", field.spelling().missing());
    }
    return map;
  }

  /**
   * The field of such values; more of them do not matter.
   *
   * @throws IllegalArgumentException when they make none
   */
  public static Field read(Tree tree) {
    ColumnType type =
        switch (tree.text("type")) {
          case "NUMERIC" -> new ColumnType.Numeric(tree.integer("decimals"));
          case "TEMPORAL" -> new ColumnType.Temporal(tree.text("pattern"));
          case "CATEGORICAL" ->
              new ColumnType.Categorical(tree.texts("levels"), tree.flag("ordered"));
          case "TEXT" -> new ColumnType.Text();
          default -> throw new IllegalArgumentException("unknown type");
        };
    var spelling = new Spelling(texts(tree, "formats"), texts(tree, "missing"));
    spelling.formats().forEach(pattern -> CellFormat.of(type, pattern));
    Role role = Role.valueOf(tree.text("role"));
    return new Field(tree.text("name"), type, role, tree.flag("nullable"), spelling);
  }

  private static List<String> texts(Tree tree, String key) {
    return tree.has(key) ? tree.texts(key) : List.of();
  }
}
