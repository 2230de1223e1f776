package dev.synth.learn;

import java.util.Arrays;

/**
 * How columns become the terms of a logistic regression: a number one term, centred and divided by
 * about its standard deviation; a category one a level and one for missing cells; last the
 * intercept.
 */
final class LogisticTerms {
  private final int[] first; // term of each column, then of the intercept
  private final int[] levels; // 0 for numbers
  private final double[] means;
  private final double[] scales;

  private LogisticTerms(int[] first, int[] levels, double[] means, double[] scales) {
    this.first = first;
    this.levels = levels;
    this.means = means;
    this.scales = scales;
  }

  static LogisticTerms of(Features features) {
    int width = features.width();
    var first = new int[width + 1];
    var levels = new int[width];
    var means = new double[width];
    var scales = new double[width];
    for (int column = 0; column < width; column++) {
      levels[column] = features.levels(column);
      first[column + 1] = first[column] + (levels[column] == 0 ? 1 : levels[column] + 1);
      if (levels[column] == 0) {
        means[column] = mean(features.column(column), 0, 1);
        scales[column] = scale(features.column(column), means[column]);
      }
    }
    return new LogisticTerms(first, levels, means, scales);
  }

  /** The standard deviation, and a little more so that a nearly constant column stays small. */
  private static double scale(double[] cells, double mean) {
    return StrictMath.sqrt(mean(cells, mean, 2) + 4.0 / Math.max(1, cells.length));
  }

  /** Mean power of the cells' distance from a centre; 0 when all are missing. */
  private static double mean(double[] cells, double centre, int power) {
    double sum = 0;
    int known = 0;
    for (double cell : cells) {
      if (!Double.isNaN(cell)) {
        double distance = cell - centre;
        sum += power == 2 ? distance * distance : distance;
        known++;
      }
    }
    return known == 0 ? 0 : sum / known;
  }

  /** How many terms, the intercept included. */
  int size() {
    return intercept() + 1;
  }

  int intercept() {
    return first[levels.length];
  }

  int term(int column) {
    return first[column];
  }

  int width() {
    return levels.length;
  }

  boolean isCategory(int column) {
    return levels[column] > 0;
  }

  /** What a term's coefficient must be divided by to be that of the column as given. */
  double scale(int column) {
    return isCategory(column) ? 1 : scales[column];
  }

  double mean(int column) {
    return means[column];
  }

  /** Columns ready to be multiplied: numbers on one scale, categories as places of their terms. */
  double[][] bind(Features features) {
    if (features.width() != width()) {
      throw new IllegalArgumentException(
          features.width() + " columns, but " + width() + " were learnt");
    }
    var bound = new double[width()][features.rows()];
    for (int column = 0; column < width(); column++) {
      double[] cells = features.column(column);
      for (int row = 0; row < cells.length; row++) {
        double cell = cells[row];
        if (isCategory(column)) {
          bound[column][row] = first[column] + Features.place(cell, levels[column]);
        } else {
          bound[column][row] = Double.isNaN(cell) ? 0 : (cell - means[column]) / scales[column];
        }
      }
    }
    return bound;
  }

  /** The log odds of each bound row. */
  double[] odds(double[][] bound, int rows, double[] coefficients) {
    var odds = new double[rows];
    Arrays.fill(odds, coefficients[intercept()]);
    for (int column = 0; column < width(); column++) {
      double[] cells = bound[column];
      double slope = coefficients[first[column]];
      for (int row = 0; row < rows; row++) {
        odds[row] += isCategory(column) ? coefficients[(int) cells[row]] : slope * cells[row];
      }
    }
    return odds;
  }
}
