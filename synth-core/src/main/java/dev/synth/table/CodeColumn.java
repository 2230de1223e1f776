package dev.synth.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Categories, kept as places in their list of levels. */
public final class CodeColumn implements Column {
  /** Stands for a missing cell. */
  public static final int MISSING = -1;

  private final ColumnType.Categorical type;
  private final int[] cells;
  private final Marks marks;

  private CodeColumn(ColumnType.Categorical type, int[] cells, Marks marks) {
    this.type = type;
    this.cells = cells;
    this.marks = marks;
  }

  /**
   * A column that takes the array over: the caller must not touch it again.
   *
   * @param cells places in the list of levels, {@link #MISSING} where there is none
   * @throws IllegalArgumentException when one is no such place
   */
  public static CodeColumn of(ColumnType.Categorical type, int[] cells) {
    int levels = type.levels().size();
    for (int cell : cells) {
      if (cell < MISSING || cell >= levels) {
        throw new IllegalArgumentException(cell + " is no place among " + levels + " levels");
      }
    }
    return new CodeColumn(type, cells, Marks.NONE);
  }

  /** The place in the list of levels; {@link #MISSING} where there is none. */
  public int code(int row) {
    return cells[row];
  }

  @Override
  public ColumnType.Categorical type() {
    return type;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public boolean isMissing(int row) {
    return cells[row] == MISSING;
  }

  @Override
  public @Nullable String text(int row) {
    return cells[row] == MISSING ? null : type.levels().get(cells[row]);
  }

  @Override
  public double number(int row) {
    return cells[row] == MISSING ? Double.NaN : cells[row];
  }

  @Override
  public int mark(int row) {
    return marks.at(row);
  }

  @Override
  public boolean hasMarks() {
    return !marks.isNone();
  }

  @Override
  public Column withMarks(byte[] others) {
    return new CodeColumn(type, cells, Marks.of(others, cells.length));
  }

  @Override
  public Column pick(int[] rows) {
    var picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] == NO_ROW ? MISSING : cells[rows[i]];
    }
    return new CodeColumn(type, picked, marks.pick(rows));
  }

  @Override
  public Column append(Column more) {
    if (!(more instanceof CodeColumn that) || !that.type().equals(type())) {
      throw new IllegalArgumentException("columns of different types");
    }
    int[] all = Arrays.copyOf(cells, cells.length + that.cells.length);
    System.arraycopy(that.cells, 0, all, cells.length, that.cells.length);
    return new CodeColumn(type, all, marks.append(cells.length, that.marks, that.cells.length));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodeColumn c
        && type.equals(c.type)
        && Arrays.equals(cells, c.cells)
        && marks.equals(c.marks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
