package dev.synth.schema;

import dev.synth.table.Column;
import dev.synth.table.TextColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds free text; a text seen not long ago is kept once. */
final class TextBuilder extends ColumnBuilder {
  private static final int REMEMBERED = 1 << 10;

  private final @Nullable String[] cells;
  private final @Nullable String[] recent = new @Nullable String[REMEMBERED];

  TextBuilder(int rows) {
    super(rows);
    this.cells = new @Nullable String[rows];
  }

  @Override
  boolean set(int row, char[] text, int from, int to) {
    var cell = new String(text, from, to - from);
    int slot = (cell.hashCode() * 0x9E3779B9) >>> 22;
    String known = recent[slot];
    if (cell.equals(known)) {
      cells[row] = known;
    } else {
      cells[row] = cell;
      recent[slot] = cell;
    }
    return true;
  }

  @Override
  void setMissing(int row) {
    cells[row] = null;
  }

  @Override
  public String expected() {
    throw new IllegalStateException("a text takes every cell");
  }

  @Override
  Column column() {
    return TextColumn.of(Arrays.asList(cells));
  }
}
