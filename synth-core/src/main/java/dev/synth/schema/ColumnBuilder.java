package dev.synth.schema;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;

/**
 * Turns cells into a column of a known type, one after the other, into an array of the right size
 * from the beginning: nothing but the column itself is kept. Not thread-safe.
 */
public abstract sealed class ColumnBuilder
    permits LongBuilder, DoubleBuilder, CodeBuilder, TextBuilder {
  private final int rows;
  private int next;

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
    setMissing(row());
    next++;
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
    return column();
  }

  /** What a cell must look like, for a message when {@link #add} said false. */
  public abstract String expected();

  abstract boolean set(int row, char[] text, int from, int to);

  abstract void setMissing(int row);

  abstract Column column();
}
