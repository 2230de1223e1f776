package dev.synth.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Floating-point numbers; NaN stands for a missing cell. */
public final class DoubleColumn implements Column {
  private static final ColumnType TYPE = new ColumnType.Numeric(ColumnType.Numeric.FLOATING);

  private final double[] cells;
  private final Marks marks;

  private DoubleColumn(double[] cells, Marks marks) {
    this.cells = cells;
    this.marks = marks;
  }

  /** A column that takes the array over: the caller must not touch it again. */
  public static DoubleColumn of(double[] cells) {
    return new DoubleColumn(cells, Marks.NONE);
  }

  @Override
  public ColumnType type() {
    return TYPE;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(cells[row]);
  }

  @Override
  public @Nullable String text(int row) {
    return Double.isNaN(cells[row]) ? null : Decimals.text(cells[row]);
  }

  @Override
  public double number(int row) {
    return cells[row];
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
    return new DoubleColumn(cells, Marks.of(others, cells.length));
  }

  @Override
  public Column pick(int[] rows) {
    var picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] == NO_ROW ? Double.NaN : cells[rows[i]];
    }
    return new DoubleColumn(picked, marks.pick(rows));
  }

  @Override
  public Column append(Column more) {
    if (!(more instanceof DoubleColumn that) || !that.type().equals(type())) {
      throw new IllegalArgumentException("columns of different types");
    }
    double[] all = Arrays.copyOf(cells, cells.length + that.cells.length);
    System.arraycopy(that.cells, 0, all, cells.length, that.cells.length);
    return new DoubleColumn(all, marks.append(cells.length, that.marks, that.cells.length));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DoubleColumn c
        && Arrays.equals(cells, c.cells)
        && marks.equals(c.marks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
