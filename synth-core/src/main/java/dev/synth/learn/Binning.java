package dev.synth.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of {@link Features} fall into at most 255 bins each, and missing cells into one
 * more. Learnt on some rows, applied to any rows of the same columns: numbers by quantiles (by the
 * midpoints between them when their values are few), categories by level; a level that was not seen
 * counts as missing. Immutable.
 */
public final class Binning {
  private final List<ColumnCut> cuts;

  private Binning(List<ColumnCut> cuts) {
    this.cuts = cuts;
  }

  /** Learns it; sorts each column of numbers once. */
  public static Binning of(Features training) {
    List<ColumnCut> cuts = new ArrayList<>();
    for (int column = 0; column < training.width(); column++) {
      double[] cells = training.column(column);
      cuts.add(
          training.isCategory(column)
              ? LevelCut.of(cells, training.levels(column))
              : NumberCut.of(cells));
    }
    return new Binning(List.copyOf(cuts));
  }

  /**
   * A binning that was taken apart by {@link #thresholds} and {@link #binsOfLevels}.
   *
   * @param thresholds by column, ascending; none for a category
   * @param binsOfLevels by column; none for numbers
   * @throws IllegalArgumentException when it is none
   */
  public static Binning restore(List<double[]> thresholds, List<int[]> binsOfLevels) {
    List<ColumnCut> cuts = new ArrayList<>();
    for (int column = 0; column < thresholds.size(); column++) {
      int[] ofLevels = binsOfLevels.get(column);
      cuts.add(
          ofLevels.length == 0
              ? NumberCut.restore(thresholds.get(column))
              : LevelCut.restore(ofLevels));
    }
    return new Binning(List.copyOf(cuts));
  }

  /** How many columns. */
  public int width() {
    return cuts.size();
  }

  /** Where a column of numbers is cut, ascending; none for a category. */
  public double[] thresholds(int column) {
    return cuts.get(column) instanceof NumberCut cut ? cut.thresholds() : new double[0];
  }

  /** The bin of each level of a category, and of what is missing; none for numbers. */
  public int[] binsOfLevels(int column) {
    return cuts.get(column) instanceof LevelCut cut ? cut.binOfLevel() : new int[0];
  }

  /**
   * The bins of some rows.
   *
   * @throws IllegalArgumentException when they have another number of columns
   */
  public BinnedRows apply(Features features) {
    if (features.width() != cuts.size()) {
      throw new IllegalArgumentException(
          features.width() + " columns, but " + cuts.size() + " were learnt");
    }
    var columns = new byte[cuts.size()][features.rows()];
    var bins = new int[cuts.size()];
    var category = new boolean[cuts.size()];
    for (int column = 0; column < columns.length; column++) {
      ColumnCut cut = cuts.get(column);
      double[] cells = features.column(column);
      for (int row = 0; row < cells.length; row++) {
        columns[column][row] = (byte) cut.bin(cells[row]);
      }
      bins[column] = cut.bins();
      category[column] = features.isCategory(column);
    }
    return new BinnedRows(features.rows(), columns, bins, category);
  }
}
