package dev.synth.learn;

/** Rows as bins, column by column; made by {@link Binning#apply}. Immutable. */
public final class BinnedRows {
  private final int rows;
  private final byte[][] columns;
  private final int[] bins;
  private final boolean[] category;

  BinnedRows(int rows, byte[][] columns, int[] bins, boolean[] category) {
    this.rows = rows;
    this.columns = columns;
    this.bins = bins;
    this.category = category;
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many columns. */
  public int width() {
    return columns.length;
  }

  /** How many bins that column has, without the one of missing cells. */
  public int bins(int column) {
    return bins[column];
  }

  /** Whether that column's bins have no order. */
  public boolean isCategory(int column) {
    return category[column];
  }

  /** The bin of a cell; {@code bins(column)} when it is missing. */
  public int bin(int column, int row) {
    return columns[column][row] & 0xFF;
  }

  /** Those rows, in that order; a row may be taken again. */
  public BinnedRows pick(int[] chosen) {
    var picked = new byte[columns.length][chosen.length];
    for (int column = 0; column < columns.length; column++) {
      for (int i = 0; i < chosen.length; i++) {
        picked[column][i] = columns[column][chosen[i]];
      }
    }
    return new BinnedRows(chosen.length, picked, bins, category);
  }

  /** The bins themselves. */
  byte[] column(int column) {
    return columns[column];
  }
}
