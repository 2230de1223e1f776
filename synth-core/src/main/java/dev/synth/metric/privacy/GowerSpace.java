package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as points of whole numbers whose Gower distance is the sum over columns of {@code min(|x -
 * y|, one)} for numbers and of {@code x == y ? 0 : one} for categories. Numbers are divided by one
 * range common to training and held-out rows; a missing number lies far from every other. Whole
 * numbers add up exactly, so equal rows tie exactly.
 *
 * <p>One common range matters: SDMetrics divides by each table's own, where one outlier moves the
 * share of rows nearer to training by up to .3.
 */
final class GowerSpace {
  /** A step of the finest grid is a 16 millionth of a column's range. */
  private static final int FINEST = 24;

  private static final int MISSING_CODE = -1;

  private final List<ComparedColumn> columns;
  private final double[] low;
  private final double[] range;
  private final int one;

  GowerSpace(List<ComparedColumn> columns) {
    this.columns = columns;
    this.low = new double[columns.size()];
    this.range = new double[columns.size()];
    int bitsOfColumns = Integer.SIZE - Integer.numberOfLeadingZeros(columns.size());
    this.one = 1 << Math.min(FINEST, 30 - bitsOfColumns); // so that no sum leaves an int
    for (int c = 0; c < low.length; c++) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (Cells cells : List.of(columns.get(c).training(), columns.get(c).heldOut())) {
        for (int row = 0; row < cells.size(); row++) {
          double value = cells.at(row);
          if (!Double.isNaN(value)) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
          }
        }
      }
      low[c] = least;
      range[c] = greatest - least;
    }
  }

  /** The distance of two rows that differ as much as can be in one column. */
  int one() {
    return one;
  }

  /** Whether that column's coordinates are compared by their difference, else by equality. */
  boolean continuous(int column) {
    return columns.get(column).continuous();
  }

  /** Those rows of one table, column by column. */
  int[][] points(Function<ComparedColumn, Cells> side, int[] rows) {
    var points = new int[low.length][rows.length];
    for (int c = 0; c < low.length; c++) {
      Cells cells = side.apply(columns.get(c));
      for (int i = 0; i < rows.length; i++) {
        points[c][i] = coordinate(c, cells.at(rows[i]));
      }
    }
    return points;
  }

  private int coordinate(int column, double value) {
    if (!continuous(column)) {
      return Double.isNaN(value) ? MISSING_CODE : (int) value;
    }
    if (Double.isNaN(value)) {
      return 4 * one;
    }
    double above = value - low[column];
    // where all real rows hold one number, any other is as far from it as can be
    double scaled = range[column] > 0 ? above / range[column] : 2 * Math.signum(above);
    // real numbers lie in [0, 1], so that all beyond -1 or 2 are equally far from them
    return (int) Math.rint(Math.max(-1, Math.min(2, scaled)) * one);
  }
}
