package dev.synth.relation.finding;

import java.util.List;

/**
 * Which columns are tried together: any, but in a table so wide that this is more than a few
 * seconds' work. There what belongs together mostly stands side by side.
 *
 * @param apart how many places two columns may be apart
 */
record Reach(int apart) {
  private static final long MOST_TRIPLES = 2_000_000;
  private static final int MOST_PAIRS = 250_000;

  /** Of three columns out of so many. */
  static Reach ofTriples(int columns) {
    double triples = columns * (double) columns * columns / 2;
    return new Reach(
        triples <= MOST_TRIPLES ? columns : (int) StrictMath.sqrt(MOST_TRIPLES / 2.0 / columns));
  }

  /** Of two columns out of so many. */
  static Reach ofPairs(int columns) {
    return new Reach(MOST_PAIRS / Math.max(1, columns));
  }

  /** Those before a place. */
  <T> List<T> before(List<T> columns, int place) {
    return columns.subList(Math.max(0, place - apart), place);
  }

  /** Those before a place and behind it, and the one there. */
  <T> List<T> around(List<T> columns, int place) {
    int end = (int) Math.min(columns.size(), place + 1L + apart);
    return columns.subList(Math.max(0, place - apart), end);
  }
}
