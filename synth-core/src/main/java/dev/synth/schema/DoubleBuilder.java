package dev.synth.schema;

import dev.synth.table.Column;
import dev.synth.table.DoubleColumn;

/** Builds floating-point numbers. */
final class DoubleBuilder extends ColumnBuilder {
  private final double[] cells;

  DoubleBuilder(int rows) {
    super(rows);
    this.cells = new double[rows];
  }

  @Override
  boolean set(int row, char[] text, int from, int to) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    cells[row] = NumberText.floating(text, begin, end);
    return begin == end || !Double.isNaN(cells[row]);
  }

  @Override
  void setMissing(int row) {
    cells[row] = Double.NaN;
  }

  @Override
  public String expected() {
    return "expected a number";
  }

  @Override
  Column column() {
    return DoubleColumn.of(cells);
  }
}
