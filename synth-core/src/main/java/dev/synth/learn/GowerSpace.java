package dev.synth.learn;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Rows of numbers and categories as points of whole numbers, whose Gower distance (Gower 1971, A
 * general coefficient of similarity) is the sum over columns of {@code min(|x - y|, one)} for
 * numbers and of {@code x == y ? 0 : one} for categories; a missing cell is 0 from a missing one
 * and {@link #one()} from any other. Numbers are divided by the column's range in the tables that
 * make the space. Whole numbers add up exactly, so equally near rows tie exactly, and in any order.
 *
 * <p>One range common to all tables matters: where each has its own, one outlier in one of them
 * moves the share of rows nearer to it by up to .3. Immutable.
 */
public final class GowerSpace {
  /** A step of the finest grid is a 16 millionth of a column's range. */
  private static final int FINEST = 24;

  private static final int MISSING_CODE = -1;

  private final boolean[] categories;
  private final double[] low;
  private final double[] range;
  private final int bits;

  private GowerSpace(boolean[] categories) {
    this.categories = categories.clone();
    this.low = new double[categories.length];
    this.range = new double[categories.length];
    int bitsOfColumns = Integer.SIZE - Integer.numberOfLeadingZeros(categories.length);
    this.bits = Math.min(FINEST, 30 - bitsOfColumns); // so that no sum leaves an int
  }

  /**
   * The space of those columns.
   *
   * @param categories which columns hold codes from 0, compared by equality; the others hold
   *     numbers
   * @param tables each gives its cells by column, NaN where missing; any number of rows
   */
  public static GowerSpace of(boolean[] categories, List<IntFunction<double[]>> tables) {
    var space = new GowerSpace(categories);
    for (int c = 0; c < categories.length; c++) {
      if (!categories[c]) {
        space.measure(c, tables);
      }
    }
    return space;
  }

  private void measure(int column, List<IntFunction<double[]>> tables) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (IntFunction<double[]> table : tables) {
      for (double value : table.apply(column)) {
        if (!Double.isNaN(value)) {
          least = Math.min(least, value);
          greatest = Math.max(greatest, value);
        }
      }
    }
    low[column] = least;
    range[column] = greatest - least;
  }

  /** How many columns. */
  public int width() {
    return categories.length;
  }

  /** The distance of two rows that differ as much as can be in one column; a power of two. */
  public int one() {
    return 1 << bits;
  }

  /** A distance as a mean over columns, from 0 to 1. */
  public double mean(int distance) {
    return (double) distance / ((double) one() * width());
  }

  /** Those rows as points; one column of cells at a time is asked for. */
  public GowerPoints place(IntFunction<double[]> table) {
    var columns = new int[width()][];
    for (int c = 0; c < columns.length; c++) {
      double[] cells = table.apply(c);
      columns[c] = new int[cells.length];
      for (int row = 0; row < cells.length; row++) {
        columns[c][row] = coordinate(c, cells[row]);
      }
    }
    return new GowerPoints(columns);
  }

  boolean isCategory(int column) {
    return categories[column];
  }

  /** By how much a difference is shifted to be a distance. */
  int shift(int column) {
    return categories[column] ? bits : 0;
  }

  /** The greatest difference that counts, before it is shifted. */
  int cap(int column) {
    return categories[column] ? 1 : one();
  }

  /** A number's coordinate where it is missing: beyond {@code one} from every other. */
  int missing() {
    return 4 << bits;
  }

  private int coordinate(int column, double value) {
    if (categories[column]) {
      return Double.isNaN(value) ? MISSING_CODE : (int) value;
    }
    if (Double.isNaN(value)) {
      return missing();
    }
    double above = value - low[column];
    // where all real rows hold one number, any other is as far from it as can be
    double scaled = range[column] > 0 ? above / range[column] : 2 * Math.signum(above);
    // real numbers lie in [0, 1], so that all beyond -1 or 2 are equally far from them
    return (int) Math.rint(Math.max(-1, Math.min(2, scaled)) * one());
  }
}
