package dev.synth.transform;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A category column: its frequent levels. A cell of a rare level is redrawn from the frequent ones
 * by their frequency.
 */
final class CategoryMargin implements Margin {
  private final ColumnType.Categorical type;
  private final boolean missing;

  CategoryMargin(ColumnType.Categorical type, boolean missing) {
    this.type = type;
    this.missing = missing;
  }

  static CategoryMargin fit(CodeColumn column, Persons persons) {
    int[] counts = Protection.counts(column, persons);
    List<String> levels = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] >= Protection.MIN_ROWS) {
        levels.add(column.type().levels().get(k));
      }
    }
    return new CategoryMargin(
        new ColumnType.Categorical(levels, column.type().ordered()), column.hasMissing());
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int categories() {
    return type.levels().size();
  }

  @Override
  public boolean missing() {
    return missing;
  }

  @Override
  public boolean ordered() {
    return type.ordered();
  }

  @Override
  public int[] encode(Column column, Rng rng) {
    var cells = (CodeColumn) column;
    List<String> levels = cells.type().levels();
    var place = new int[levels.size()];
    for (int k = 0; k < place.length; k++) {
      place[k] = type.levels().indexOf(levels.get(k));
    }
    var frequent = new int[cells.size()];
    int kept = 0;
    for (int row = 0; row < cells.size(); row++) {
      if (!cells.isMissing(row) && place[cells.code(row)] >= 0) {
        frequent[kept++] = place[cells.code(row)];
      }
    }
    var categories = new int[cells.size()];
    for (int row = 0; row < categories.length; row++) {
      int code = cells.isMissing(row) ? type.levels().size() : place[cells.code(row)];
      categories[row] = code >= 0 ? code : frequent[rng.seek(row, 0).nextInt(kept)];
    }
    return categories;
  }

  @Override
  public Column decode(int[] categories, Stream inside) {
    var cells = new int[categories.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = categories[i] == type.levels().size() ? CodeColumn.MISSING : categories[i];
    }
    return CodeColumn.of(type, cells);
  }

  @Override
  public Column cell(String column, String text) {
    int code = type.levels().indexOf(text);
    if (code < 0) {
      throw GivenCells.unseen(column, text)
          .at("its values are " + GivenCells.some(type.levels()))
          .toFix("give one of its values.");
    }
    return CodeColumn.of(type, new int[] {code});
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of("missing", missing);
  }
}
