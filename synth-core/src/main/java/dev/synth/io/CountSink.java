package dev.synth.io;

import java.util.List;

/** Counts rows. */
final class CountSink implements CellSink {
  private final String file;
  private long rows;

  CountSink(String file) {
    this.file = file;
  }

  @Override
  public void header(List<String> names) {}

  @Override
  public void cell(int column, char[] text, int from, int to, boolean quoted, long line) {}

  @Override
  public void endRow() {
    rows++;
  }

  /** How many rows there were, if an array can hold them. */
  int rows() {
    if (rows > Limits.ROWS) {
      throw Limits.tooManyRows(file);
    }
    return (int) rows;
  }
}
