package dev.synth.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns to learn from: numbers, NaN where a cell is missing, and categories as the codes {@code 0
 * .. levels-1}, NaN where missing. Immutable; the cells are taken over, not copied.
 *
 * <pre>{@code
 * Features people = Features.of(3).withNumber(ages).withCategory(jobs, 4);
 * }</pre>
 */
public final class Features {
  private final int rows;
  private final List<double[]> columns;
  private final List<Integer> levels;

  private Features(int rows, List<double[]> columns, List<Integer> levels) {
    this.rows = rows;
    this.columns = columns;
    this.levels = levels;
  }

  /** So many rows, no column yet. */
  public static Features of(int rows) {
    return new Features(rows, List.of(), List.of());
  }

  /** The same and one more column, of numbers. */
  public Features withNumber(double[] cells) {
    return with(cells, 0);
  }

  /** The same and one more column, of a category with so many levels. */
  public Features withCategory(double[] codes, int levelCount) {
    return with(codes, Math.max(1, levelCount));
  }

  private Features with(double[] cells, int levelCount) {
    if (cells.length != rows) {
      throw new IllegalArgumentException(cells.length + " cells for " + rows + " rows");
    }
    List<double[]> more = new ArrayList<>(columns);
    more.add(cells);
    List<Integer> moreLevels = new ArrayList<>(levels);
    moreLevels.add(levelCount);
    return new Features(rows, List.copyOf(more), List.copyOf(moreLevels));
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many columns. */
  public int width() {
    return columns.size();
  }

  /** Whether that column is a category. */
  public boolean isCategory(int column) {
    return levels.get(column) > 0;
  }

  /** How many levels that column has; 0 for numbers. */
  public int levels(int column) {
    return levels.get(column);
  }

  /** Those rows, in that order; a row may be taken again. */
  public Features pick(int[] chosen) {
    List<double[]> picked = new ArrayList<>();
    for (double[] cells : columns) {
      var some = new double[chosen.length];
      for (int i = 0; i < some.length; i++) {
        some[i] = cells[chosen[i]];
      }
      picked.add(some);
    }
    return new Features(chosen.length, List.copyOf(picked), levels);
  }

  /**
   * The same columns, with more rows below.
   *
   * @throws IllegalArgumentException when those have other columns
   */
  public Features append(Features more) {
    if (!more.levels.equals(levels)) {
      throw new IllegalArgumentException("the rows have other columns");
    }
    List<double[]> all = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      double[] cells = Arrays.copyOf(columns.get(column), rows + more.rows);
      System.arraycopy(more.columns.get(column), 0, cells, rows, more.rows);
      all.add(cells);
    }
    return new Features(rows + more.rows, List.copyOf(all), levels);
  }

  /** The cells themselves. */
  double[] column(int column) {
    return columns.get(column);
  }

  /** The place of a level's code; {@code levels} for what is missing or no code. */
  static int place(double code, int levels) {
    return code >= 0 && code < levels ? (int) code : levels;
  }
}
