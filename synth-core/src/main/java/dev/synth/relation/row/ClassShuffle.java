package dev.synth.relation.row;

import dev.synth.random.Rng;
import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.Arrays;

/**
 * Cells of two columns, and the same as they would be if a row's quantile classes were all that
 * ties them: what a model of classes knows of a pair.
 */
final class ClassShuffle {
  private final long[] own;
  private final long[] other;

  private ClassShuffle(long[] own, long[] other) {
    this.own = own;
    this.other = other;
  }

  /** Where both cells are there, in the first column's unit. */
  static ClassShuffle of(Table rows, int column, int otherColumn) {
    return of(rows, column, otherColumn, rows.column(column).type(), true);
  }

  /**
   * Where both cells are there, and can be told in that unit.
   *
   * @param equal whether equal ones count
   */
  static ClassShuffle of(Table rows, int column, int otherColumn, ColumnType unit, boolean equal) {
    var own = new long[rows.rows()];
    var other = new long[rows.rows()];
    int n = 0;
    for (int row = 0; row < own.length; row++) {
      own[n] = Units.cell(rows.column(column), row, unit);
      other[n] = Units.cell(rows.column(otherColumn), row, unit);
      boolean there = own[n] != LongColumn.MISSING && other[n] != LongColumn.MISSING;
      n += there && (equal || own[n] != other[n]) ? 1 : 0;
    }
    return new ClassShuffle(Arrays.copyOf(own, n), Arrays.copyOf(other, n));
  }

  /** Cells of the one column, as whole numbers of one unit; lent, not copied. */
  long[] own() {
    return own;
  }

  /** Cells of the other one. */
  long[] other() {
    return other;
  }

  int rows() {
    return own.length;
  }

  /** The other column's cells, changed about within so many quantile classes of both. */
  long[] shuffled(int classes) {
    int[] ofOwn = classes(own, classes);
    int[] ofOther = classes(other, classes);
    var shuffled = new long[own.length];
    var last = new int[classes * classes]; // the row of each class seen last, and one more
    var first = new int[classes * classes];
    Arrays.fill(last, -1);
    for (int row : Rng.of(1, "anchors").permutation(own.length)) {
      int cell = ofOwn[row] * classes + ofOther[row];
      if (last[cell] >= 0) {
        shuffled[row] = other[last[cell]];
      } else {
        first[cell] = row;
      }
      last[cell] = row;
    }
    for (int cell = 0; cell < last.length; cell++) {
      if (last[cell] >= 0) {
        shuffled[first[cell]] = other[last[cell]];
      }
    }
    return shuffled;
  }

  private static int[] classes(long[] values, int classes) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    var found = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int c = 0;
      while (c < classes - 1 && values[i] >= sorted[(int) ((c + 1L) * sorted.length / classes)]) {
        c++;
      }
      found[i] = c;
    }
    return found;
  }
}
