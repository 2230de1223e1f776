package dev.synth.relation.row;

import dev.synth.table.LongColumn;

/**
 * The values on one side of a bound.
 *
 * @param from the lowest one
 * @param to what all are below
 */
record Side(long from, long to) {
  private static final Side BOTH = new Side(Long.MIN_VALUE, Long.MAX_VALUE);

  /**
   * Where a cell of that tie may be.
   *
   * @param limit what it is at or above, or at or below, if it is not across; missing for none
   */
  static Side of(Tie tie, int code, long limit) {
    if (limit == LongColumn.MISSING || tie.bound().isEmpty()) {
      return BOTH;
    }
    boolean above = tie.bound().get().above();
    if (code == tie.across()) {
      return above ? new Side(BOTH.from, limit) : new Side(limit + 1, BOTH.to);
    }
    return above ? new Side(limit, BOTH.to) : new Side(BOTH.from, limit + 1);
  }

  boolean holds(long value) {
    return value >= from && value < to;
  }

  /** The part of a range that is on this side; empty ranges end where they begin, or before. */
  Side within(long low, long top) {
    return new Side(Math.max(low, from), Math.min(top, to));
  }
}
