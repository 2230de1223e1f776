package dev.synth.learn;

import java.util.Arrays;

/** Rows as bins, column by column; made by {@link Binning#apply} or of bins. Immutable. */
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

  /**
   * Rows of such bins.
   *
   * @param columns by column, then row; each {@code 0 .. bins}, the last for a missing cell
   * @param bins by column, without the one of missing cells; at most 255
   * @param category by column, whether its bins have no order
   * @throws IllegalArgumentException when a bin is none of these
   */
  public static BinnedRows of(int rows, int[][] columns, int[] bins, boolean[] category) {
    var bytes = new byte[columns.length][rows];
    for (int column = 0; column < columns.length; column++) {
      if (bins[column] > ColumnCut.MOST_BINS) {
        throw new IllegalArgumentException("too many bins: " + bins[column]);
      }
      for (int row = 0; row < rows; row++) {
        int bin = columns[column][row];
        if (bin < 0 || bin > bins[column]) {
          throw new IllegalArgumentException("bin " + bin + " of " + bins[column]);
        }
        bytes[column][row] = (byte) bin;
      }
    }
    return new BinnedRows(rows, bytes, bins.clone(), category.clone());
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

  /** The same rows with their first columns only. */
  public BinnedRows first(int width) {
    return new BinnedRows(rows, Arrays.copyOf(columns, width), bins, category);
  }

  /** The bins themselves. */
  byte[] column(int column) {
    return columns[column];
  }
}
