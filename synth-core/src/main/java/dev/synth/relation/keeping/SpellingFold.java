package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cells of a column are written, as a category beside their values, where a column mixes
 * formats or words for missing cells. Where a drawn one does not fit a cell, since it is missing or
 * not, the commonest that does is taken.
 *
 * @param column whose cells they are
 */
record SpellingFold(String column) implements Fold {
  private static final String FORMAT = "format ";
  private static final String WORD = "missing ";

  /** A fold for each column that needs one and whose spellings enough rows share. */
  static List<SpellingFold> of(Table training) {
    List<SpellingFold> folds = new ArrayList<>();
    for (Field field : training.schema().fields()) {
      Column cells = training.column(field.name());
      if (cells.hasMarks() && Protection.obstacle(spellings(cells)).isEmpty()) {
        folds.add(new SpellingFold(field.name()));
      }
    }
    return folds;
  }

  private String name() {
    return column + "\0spelling";
  }

  @Override
  public Table fold(Table rows) {
    Column cells = rows.column(column);
    Field field = rows.schema().field(rows.schema().indexOf(column).orElseThrow());
    Column spellings = spellings(cells);
    Table bare = Fold.with(rows, field, cells.withMarks(new byte[0]));
    return Fold.with(bare, Field.of(name(), spellings.type(), false), spellings);
  }

  private static Column spellings(Column cells) {
    List<String> levels = new ArrayList<>();
    var codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      String level = (cells.isMissing(row) ? WORD : FORMAT) + cells.mark(row);
      if (!levels.contains(level)) {
        levels.add(level);
      }
      codes[row] = levels.indexOf(level);
    }
    return CodeColumn.of(new ColumnType.Categorical(levels, false), codes);
  }

  @Override
  public Table unfold(Table rows) {
    Column cells = rows.column(column);
    var spellings = (CodeColumn) rows.column(name());
    List<String> levels = spellings.type().levels();
    var marks = new byte[cells.size()];
    for (int row = 0; row < marks.length; row++) {
      String kind = cells.isMissing(row) ? WORD : FORMAT;
      String level = spellings.isMissing(row) ? "" : levels.get(spellings.code(row));
      if (level.startsWith(kind)) {
        marks[row] = Byte.parseByte(level.substring(kind.length()));
      }
    }
    Field field = rows.schema().field(rows.schema().indexOf(column).orElseThrow());
    return Fold.without(Fold.with(rows, field, cells.withMarks(marks)), List.of(name()));
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("spelling", column);
    return map;
  }

  static SpellingFold restore(Tree tree) {
    return new SpellingFold(tree.text("spelling"));
  }
}
