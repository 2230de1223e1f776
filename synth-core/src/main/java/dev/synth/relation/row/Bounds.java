package dev.synth.relation.row;

import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * Finds the earlier column that a column's cells are seldom on the other side of: an order that
 * nearly all rows keep. It counts where a table that has the same joint distribution of {@value
 * #CLASSES} by {@value #CLASSES} quantile classes, and chance inside them, breaks it far more
 * often: there a model of classes would. Equal cells do not count, they are ties of their own. What
 * no row breaks is left to the relations.
 */
final class Bounds {
  private static final int CLASSES = 8;

  /** Of all rows: a cell on the other side is not told how round it is. */
  private static final double MOST_BROKEN = 0.05;

  /** Most pairs are seen to be none in so many rows, where twice as many may break it. */
  private static final int FIRST_LOOK = 400;

  /** Of the rows that chance inside classes would break. */
  private static final double FAR_FEWER = 0.5;

  /** Two counts of chance differ by more standard errors once in 500 million pairs. */
  private static final double STANDARD_ERRORS = 6;

  private Bounds() {}

  /** The earlier column whose order with this one classes would break in most rows, if any. */
  static Optional<Tie.Bound> of(Table rows, int column, List<Integer> earlier) {
    Optional<Tie.Bound> found = Optional.empty();
    int most = 0;
    for (int other : earlier) {
      for (boolean above : new boolean[] {true, false}) {
        int kept = keptHereOnly(rows, column, other, above);
        if (kept > most) {
          most = kept;
          found = Optional.of(new Tie.Bound(other, above));
        }
      }
    }
    return found;
  }

  /** How many more rows chance inside classes would break; 0 when that is not far more. */
  private static int keptHereOnly(Table rows, int column, int other, boolean above) {
    ColumnType unit = finer(rows.column(column).type(), rows.column(other).type());
    int first = Math.min(FIRST_LOOK, rows.rows());
    if (broken(rows, column, other, unit, above, first) > 2 * MOST_BROKEN * first) {
      return 0;
    }
    int broken = broken(rows, column, other, unit, above, rows.rows());
    if (broken == 0 || broken > MOST_BROKEN * rows.rows()) {
      return 0;
    }
    ClassShuffle pairs = ClassShuffle.of(rows, column, other, unit, false);
    long[] shuffled = pairs.shuffled(CLASSES);
    int byClass = 0;
    for (int i = 0; i < shuffled.length; i++) {
      byClass += isBroken(pairs.own()[i], shuffled[i], above) ? 1 : 0;
    }
    boolean far = byClass - broken > STANDARD_ERRORS * Math.sqrt(byClass + broken);
    return far && broken <= FAR_FEWER * byClass ? byClass - broken : 0;
  }

  private static ColumnType finer(ColumnType a, ColumnType b) {
    return Units.decimals(a) < Units.decimals(b) ? b : a;
  }

  private static int broken(
      Table rows, int column, int other, ColumnType unit, boolean above, int first) {
    int broken = 0;
    for (int row = 0; row < first; row++) {
      long own = Units.cell(rows.column(column), row, unit);
      long bound = Units.cell(rows.column(other), row, unit);
      boolean there = own != LongColumn.MISSING && bound != LongColumn.MISSING;
      broken += there && isBroken(own, bound, above) ? 1 : 0;
    }
    return broken;
  }

  private static boolean isBroken(long own, long other, boolean above) {
    return above ? own < other : own > other;
  }
}
