package dev.synth.learn;

/** Points of a {@link GowerSpace}, column by column; 4 bytes a cell. Immutable. */
public final class GowerPoints {
  private final int[][] columns;

  GowerPoints(int[][] columns) {
    this.columns = columns;
  }

  /** How many points. */
  public int size() {
    return columns[0].length;
  }

  /** Those points, in that order. */
  public GowerPoints pick(int[] rows) {
    var picked = new int[columns.length][rows.length];
    for (int c = 0; c < columns.length; c++) {
      for (int i = 0; i < rows.length; i++) {
        picked[c][i] = columns[c][rows[i]];
      }
    }
    return new GowerPoints(picked);
  }

  /** One column's coordinates; not to be changed. */
  int[] column(int c) {
    return columns[c];
  }
}
