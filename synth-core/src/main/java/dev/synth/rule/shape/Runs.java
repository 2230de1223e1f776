package dev.synth.rule.shape;

import dev.synth.random.Permutation;
import java.util.Arrays;
import java.util.List;

/**
 * Values that come one after the other, each in a run of rows: how long the runs are is exact in
 * every so many rows, and which one is how long is mixed. A row's value is found in the time of a
 * binary search. Immutable.
 */
final class Runs {
  /** Mixes the lengths: the same in every table, since a reference and its lines must agree. */
  private static final long KEY = 0x5EED;

  private static final long MOST_VALUES = 1L << 20;

  private final long rows;
  private final long values;
  private final int[] starts;

  private Runs(long rows, long values, int[] starts) {
    this.rows = rows;
    this.values = values;
    this.starts = starts;
  }

  /** Runs of these lengths; of more than a million values, or of very long runs, all alike. */
  static Runs of(List<Long> lengths, List<Long> counts) {
    long rows = 0;
    long values = 0;
    for (int i = 0; i < lengths.size(); i++) {
      rows = Math.addExact(rows, Math.multiplyExact(lengths.get(i), counts.get(i)));
      values += counts.get(i);
    }
    if (values > MOST_VALUES || rows > Integer.MAX_VALUE) {
      return new Runs(rows, values, new int[0]);
    }
    var inOrder = new long[(int) values];
    int at = 0;
    for (int i = 0; i < lengths.size(); i++) {
      int end = at + counts.get(i).intValue();
      Arrays.fill(inOrder, at, end, lengths.get(i));
      at = end;
    }
    var starts = new int[inOrder.length];
    long start = 0;
    for (int value = 0; value < starts.length; value++) {
      starts[value] = (int) start;
      start += inOrder[(int) Permutation.at(value, values, KEY)];
    }
    return new Runs(rows, values, starts);
  }

  /** The value of a row: from 0, without end. */
  long value(long row) {
    if (starts.length == 0) {
      return Math.multiplyExact(row, values) / rows;
    }
    return row / rows * values + inBlock(row);
  }

  /** Which row of its value a row is, from 0. */
  long place(long row) {
    if (starts.length == 0) {
      long value = value(row);
      return row - (Math.multiplyExact(value, rows) + values - 1) / values;
    }
    return row % rows - starts[inBlock(row)];
  }

  private int inBlock(long row) {
    int found = Arrays.binarySearch(starts, (int) (row % rows));
    return found >= 0 ? found : -found - 2;
  }
}
