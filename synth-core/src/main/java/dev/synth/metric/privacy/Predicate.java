package dev.synth.metric.privacy;

import java.util.List;

/**
 * A statement on single cells, such as {@code age >= 97 and city = 3}, that may hold for one row
 * only.
 *
 * @param conditions all of which must hold; at least one
 */
record Predicate(List<Condition> conditions) {
  Predicate {
    conditions = List.copyOf(conditions);
  }

  /**
   * On the cell of one column.
   *
   * @param value NaN for a missing cell, which is equal to itself and never at most or at least
   */
  record Condition(int column, Relation relation, double value) {
    boolean holds(double cell) {
      return switch (relation) {
        case EQUAL -> Double.compare(cell, value) == 0;
        case AT_MOST -> cell <= value;
        case AT_LEAST -> cell >= value;
      };
    }
  }

  /** What a cell is compared for. */
  enum Relation {
    EQUAL,
    AT_MOST,
    AT_LEAST
  }

  /** The only row of a table, given column by column, that it holds for; -1 without such a one. */
  int singledOut(double[][] table) {
    int only = -1;
    for (int row = 0; row < table[0].length; row++) {
      if (holds(table, row)) {
        if (only >= 0) {
          return -1;
        }
        only = row;
      }
    }
    return only;
  }

  private boolean holds(double[][] table, int row) {
    for (Condition condition : conditions) {
      if (!condition.holds(table[condition.column][row])) {
        return false;
      }
    }
    return true;
  }
}
