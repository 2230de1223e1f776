package dev.synth.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which spelling each cell of a column has; without an array, all have the first. Immutable. */
final class Marks {
  static final Marks NONE = new Marks(new byte[0]);

  private final byte[] cells;

  private Marks(byte[] cells) {
    this.cells = cells;
  }

  /** Takes the array over; one without another mark than 0 is none. */
  static Marks of(byte[] cells, int size) {
    if (cells.length != 0 && cells.length != size) {
      throw new IllegalArgumentException(cells.length + " marks for " + size + " cells");
    }
    boolean any = false;
    for (byte cell : cells) {
      if (cell < 0) {
        throw new IllegalArgumentException("a mark is no place: " + cell);
      }
      any |= cell > 0;
    }
    return any ? new Marks(cells) : NONE;
  }

  int at(int row) {
    return cells.length == 0 ? 0 : cells[row];
  }

  boolean isNone() {
    return cells.length == 0;
  }

  Marks pick(int[] rows) {
    if (isNone()) {
      return NONE;
    }
    var picked = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] == Column.NO_ROW ? 0 : cells[rows[i]];
    }
    return of(picked, rows.length);
  }

  Marks append(int size, Marks more, int moreSize) {
    if (isNone() && more.isNone()) {
      return NONE;
    }
    var all = new byte[size + moreSize];
    System.arraycopy(cells, 0, all, 0, cells.length);
    System.arraycopy(more.cells, 0, all, size, more.cells.length);
    return of(all, all.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Marks m && Arrays.equals(cells, m.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
