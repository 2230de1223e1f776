package dev.synth.schema;

import dev.synth.format.NumberFormat;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;

/**
 * Turns cells into a column of a known type, one after the other, into an array of the right size
 * from the beginning: nothing but the column itself is kept. Not thread-safe.
 */
public abstract sealed class ColumnBuilder
    permits LongBuilder, DoubleBuilder, CodeBuilder, TextBuilder, SpelledBuilder {
  private final int rows;
  private int next;
  private byte[] marks = {};

  ColumnBuilder(int rows) {
    this.rows = rows;
  }

  /**
   * A builder of a column.
   *
   * @param rows how many cells will come
   */
  public static ColumnBuilder of(ColumnType type, int rows) {
    if (type instanceof ColumnType.Categorical c) {
      return new CodeBuilder(c, rows);
    }
    if (type instanceof ColumnType.Text) {
      return new TextBuilder(rows);
    }
    return type instanceof ColumnType.Numeric n && n.decimals() == ColumnType.Numeric.FLOATING
        ? new DoubleBuilder(rows)
        : LongBuilder.holding(type, rows);
  }

  /**
   * A builder of a column whose cells are written as its field says.
   *
   * @param rows how many cells will come
   */
  public static ColumnBuilder of(Field field, int rows) {
    return field.spelling().formats().isEmpty() || NumberFormat.arePlain(field)
        ? of(field.type(), rows)
        : new SpelledBuilder(field, rows);
  }

  /**
   * Adds the cell of those characters; an empty range is an empty text where the type has one, else
   * a missing cell.
   *
   * @return false when they are not of the type; then nothing was added
   */
  public final boolean add(char[] text, int from, int to) {
    boolean added = set(row(), text, from, to);
    if (added) {
      next++;
    }
    return added;
  }

  /** Adds a missing cell. */
  public final void addMissing() {
    addMissing(0);
  }

  /** Adds a missing cell that is written as that word of the field's spelling. */
  public final void addMissing(int word) {
    setMissing(row());
    mark(next, word);
    next++;
  }

  /** Tells in which way a cell is written. */
  final void mark(int row, int spelling) {
    if (spelling > 0) {
      marks = marks.length == 0 ? new byte[rows] : marks;
      marks[row] = (byte) spelling;
    }
  }

  private int row() {
    if (next == rows) {
      throw new IllegalStateException("more cells than the " + rows + " that were announced");
    }
    return next;
  }

  /** The column; the builder is of no use afterwards. */
  public final Column build() {
    if (next != rows) {
      throw new IllegalStateException("only " + next + " of " + rows + " cells were added");
    }
    return marks.length == 0 ? column() : column().withMarks(marks);
  }

  /** What a cell must look like, for a message when {@link #add} said false. */
  public abstract String expected();

  abstract boolean set(int row, char[] text, int from, int to);

  abstract void setMissing(int row);

  abstract Column column();
}
