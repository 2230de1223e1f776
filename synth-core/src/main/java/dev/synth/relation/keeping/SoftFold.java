package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.Equation;
import dev.synth.relation.RelationTree;
import dev.synth.relation.RowTest;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column that is computed of others in a share of the rows: whether it is so is learnt beside it,
 * and where it is drawn to be so, the column is computed.
 */
record SoftFold(Equation equation) implements Fold {
  private static final ColumnType.Categorical FLAG =
      new ColumnType.Categorical(List.of("no", "yes"), false);

  private String name() {
    return equation.target() + "\0computed";
  }

  @Override
  public Table fold(Table rows) {
    RowTest test = equation.on(rows);
    var codes = new int[rows.rows()];
    boolean missing = false;
    for (int row = 0; row < codes.length; row++) {
      RowTest.Answer answer = test.of(row);
      codes[row] = answer == RowTest.Answer.KEPT ? 1 : 0;
      if (answer == RowTest.Answer.SILENT) {
        codes[row] = CodeColumn.MISSING;
        missing = true;
      }
    }
    return Fold.with(rows, Field.of(name(), FLAG, missing), CodeColumn.of(FLAG, codes));
  }

  @Override
  public Table unfold(Table rows) {
    CodeColumn flags = (CodeColumn) rows.column(name());
    Column drawn = rows.column(equation.target());
    Column value = equation.value(rows, drawn.type());
    var from = new int[drawn.size()];
    for (int row = 0; row < from.length; row++) {
      boolean computed = "yes".equals(flags.text(row)) && !value.isMissing(row);
      from[row] = computed && !drawn.isMissing(row) ? drawn.size() + row : row;
    }
    Field as = rows.schema().field(rows.schema().indexOf(equation.target()).orElseThrow());
    return Fold.without(Fold.with(rows, as, drawn.append(value).pick(from)), List.of(name()));
  }

  @Override
  public List<String> rewritten() {
    return List.of(equation.target());
  }

  @Override
  public List<String> sources() {
    return equation.sources();
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("soft", RelationTree.write(equation));
    return map;
  }

  static SoftFold restore(Tree tree) {
    if (!(RelationTree.read(tree.tree("soft")) instanceof Equation equation)) {
      throw new IllegalArgumentException("a share of no equation");
    }
    return new SoftFold(equation);
  }
}
