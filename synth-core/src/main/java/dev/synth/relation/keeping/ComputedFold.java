package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.Dependency;
import dev.synth.relation.Equal;
import dev.synth.relation.Equation;
import dev.synth.relation.RelationTree;
import dev.synth.schema.SchemaTree;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column that is computed of others. Where it is missing exactly where they are, it is not learnt
 * at all; else it is learnt for its missing cells, and computed where it and they are there.
 *
 * @param field of the column
 * @param whole whether it is not learnt
 */
record ComputedFold(Equation equation, Field field, boolean whole) implements Fold {
  static ComputedFold of(Equation equation, Table training) {
    Column target = training.column(equation.target());
    Column value = equation.value(training, target.type());
    boolean whole = true;
    for (int row = 0; row < target.size(); row++) {
      whole &= target.isMissing(row) == value.isMissing(row);
    }
    Field field =
        training.schema().field(training.schema().indexOf(equation.target()).orElseThrow());
    return new ComputedFold(equation, field, whole);
  }

  @Override
  public Table fold(Table rows) {
    return whole ? Fold.without(rows, List.of(field.name())) : rows;
  }

  @Override
  public Table unfold(Table rows) {
    if (whole) {
      Field typed = field.withType(type(rows));
      return Fold.with(rows, typed, equation.value(rows, typed.type()));
    }
    Column drawn = rows.column(field.name());
    Column value = equation.value(rows, drawn.type());
    var from = new int[drawn.size()];
    for (int row = 0; row < from.length; row++) {
      boolean computed = !drawn.isMissing(row) && !value.isMissing(row);
      from[row] = computed ? drawn.size() + row : row;
    }
    Field as = rows.schema().field(rows.schema().indexOf(field.name()).orElseThrow());
    return Fold.with(rows, as, drawn.append(value).pick(from));
  }

  /** A category has the levels that can be computed, so that none is seen that is too rare. */
  private ColumnType type(Table rows) {
    if (!(field.type() instanceof ColumnType.Categorical levels)) {
      return field.type();
    }
    if (equation instanceof Dependency dependency) {
      List<String> left =
          levels.levels().stream().filter(dependency.table().values()::contains).toList();
      return new ColumnType.Categorical(left, levels.ordered());
    }
    Column source = rows.column(equation.sources().get(0));
    return source instanceof CodeColumn codes ? codes.type() : field.type();
  }

  @Override
  public Optional<Map.Entry<String, String>> given(String column, String value) {
    boolean same = whole && equation instanceof Equal && column.equals(field.name());
    return same ? Optional.of(Map.entry(equation.sources().get(0), value)) : Optional.empty();
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
    return equation.sources();
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("computed", RelationTree.write(equation));
    Field named =
        field.type() instanceof ColumnType.Categorical ? field.withType(type(field)) : field;
    map.put("field", SchemaTree.write(named));
    map.put("whole", whole);
    return map;
  }

  /** The levels as they may be written: only those that a dependency keeps. */
  private ColumnType type(Field of) {
    ColumnType.Categorical levels = (ColumnType.Categorical) of.type();
    List<String> kept =
        equation instanceof Dependency dependency
            ? levels.levels().stream().filter(dependency.table().values()::contains).toList()
            : List.of();
    return new ColumnType.Categorical(kept, levels.ordered());
  }

  static ComputedFold restore(Tree tree) {
    if (!(RelationTree.read(tree.tree("computed")) instanceof Equation equation)) {
      throw new IllegalArgumentException("a column is computed of no equation");
    }
    return new ComputedFold(equation, SchemaTree.read(tree.tree("field")), tree.flag("whole"));
  }
}
