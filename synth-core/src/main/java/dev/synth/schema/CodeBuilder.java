package dev.synth.schema;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;

/** Builds categories of known levels. */
final class CodeBuilder extends ColumnBuilder {
  private final ColumnType.Categorical type;
  private final Levels levels;
  private final int[] cells;

  CodeBuilder(ColumnType.Categorical type, int rows) {
    super(rows);
    this.type = type;
    this.levels = Levels.of(type.levels());
    this.cells = new int[rows];
  }

  @Override
  boolean set(int row, char[] text, int from, int to) {
    int code = levels.find(text, from, to);
    if (code < 0) {
      int begin = Blanks.skip(text, from, to);
      int end = Blanks.drop(text, begin, to);
      code = withoutBlanks(text, from, to, begin, end);
      if (code < 0 && begin < end) {
        return false;
      }
    }
    cells[row] = code < 0 ? CodeColumn.MISSING : code;
    return true;
  }

  /** A level may hold blanks at one end, where those at the other are the file's layout. */
  private int withoutBlanks(char[] text, int from, int to, int begin, int end) {
    int code = begin > from && end < to ? levels.find(text, begin, to) : -1;
    code = code < 0 && begin > from && end < to ? levels.find(text, from, end) : code;
    return code < 0 ? levels.find(text, begin, end) : code;
  }

  @Override
  void setMissing(int row) {
    cells[row] = CodeColumn.MISSING;
  }

  @Override
  public String expected() {
    return "expected one of the " + levels.size() + " levels of its type";
  }

  @Override
  Column column() {
    return CodeColumn.of(type, cells);
  }
}
