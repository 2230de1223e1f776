package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.Arrays;

/**
 * The extreme numbers of a column that name somebody: fewer than 5 training rows, or persons, lie
 * at or beyond them, they stand apart, and a protected model cannot draw them.
 *
 * <p>An outermost number alone names nobody where numbers are coarse: what is drawn inside
 * protected bounds (each the mean of the 5 outermost numbers, on the lattice of possible ones,
 * moved on while few rows hold it) meets such a one by chance in most real tables. Hence two more
 * conditions. It lies beyond the bound, wherever that may have been moved to: then nothing drawn
 * inside the bounds is ever counted. And a gap of at least a twentieth of the column's inner range,
 * from the fifth lowest to the fifth highest number, lies between it and the rest, the other
 * extremes aside: then numbers drawn from the same distribution seldom meet it.
 */
final class Extremes {
  private static final int SAFE = Protection.MIN_ROWS;

  /** Of fewer numbers the outermost of both sides are not apart. */
  private static final int FEWEST = 2 * SAFE;

  private static final double APART = 0.05;

  /** A bound is rounded to the lattice, and one step wide where all numbers are alike. */
  private static final double ROUNDING = 1.5;

  /** So small a part of a step is an error of rounding. */
  private static final double ERROR = 1e-3;

  private final double[] values;

  private Extremes(double[] values) {
    this.values = values;
  }

  /**
   * Those of the training rows' cells; as costly as sorting them.
   *
   * @param persons whom the rows belong to: of each, only its outermost numbers count
   */
  static Extremes of(Cells training, Persons persons) {
    double[] numbers = training.numbers();
    double[] ascending = present(numbers);
    double[] highestOfEach = present(highestOfEach(numbers, persons));
    double[] mirrored = present(highestOfEach(mirrored(numbers), persons));
    if (highestOfEach.length < FEWEST) {
      return new Extremes(new double[0]);
    }
    double step = smallestGap(ascending);
    double[] highest = highest(highestOfEach, step);
    double[] lowest = highest(mirrored, step);
    double[] both = Arrays.copyOf(highest, highest.length + lowest.length);
    for (int i = 0; i < lowest.length; i++) {
      both[highest.length + i] = 0.0 - lowest[i];
    }
    return new Extremes(both);
  }

  private static double[] present(double[] cells) {
    return Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }

  private static double[] mirrored(double[] cells) {
    return Arrays.stream(cells).map(v -> 0.0 - v).toArray(); // never -0.0
  }

  /** The highest number of each person, by its number; NaN where it has none. */
  private static double[] highestOfEach(double[] numbers, Persons persons) {
    if (persons.areRows()) {
      return numbers;
    }
    var highest = new double[persons.limit(numbers.length)];
    Arrays.fill(highest, Double.NaN);
    for (int row = 0; row < numbers.length; row++) {
      int person = persons.of(row);
      boolean isHigher = Double.isNaN(highest[person]) || numbers[row] > highest[person];
      highest[person] = isHigher ? numbers[row] : highest[person];
    }
    return highest;
  }

  /** How many of those cells hold one. */
  long count(Cells synthetic) {
    long count = 0;
    for (int row = 0; row < synthetic.size() && values.length > 0; row++) {
      double cell = synthetic.at(row);
      for (double value : values) {
        if (cell == value) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  private static double smallestGap(double[] ascending) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ascending.length; i++) {
      double gap = ascending[i] - ascending[i - 1];
      smallest = gap > 0 ? Math.min(smallest, gap) : smallest;
    }
    return smallest;
  }

  private static double[] highest(double[] ascending, double step) {
    int fifth = ascending.length - SAFE;
    double sum = 0;
    for (int i = fifth; i < ascending.length; i++) {
      sum += ascending[i] - ascending[fifth];
    }
    double reach = ascending[fifth] + sum / SAFE + ROUNDING * step;
    double apart = APART * (ascending[fifth] - ascending[SAFE - 1]);
    var found = new double[SAFE];
    int count = 0;
    boolean beyondGap = false;
    for (int i = fifth + 1; i < ascending.length; i++) {
      double gap = ascending[i] - ascending[i - 1];
      beyondGap |= gap > 0 && gap >= apart;
      if (ascending[i] <= reach + ERROR * step) {
        reach = Math.max(reach, ascending[i] + step); // a bound moves on from what few rows hold
      } else if (beyondGap && gap > 0) {
        found[count++] = ascending[i];
      }
    }
    return Arrays.copyOf(found, count);
  }
}
