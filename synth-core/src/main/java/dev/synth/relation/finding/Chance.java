package dev.synth.relation.finding;

/** What independent columns show by chance. */
final class Chance {
  /**
   * So many standard errors: a share of independent rows is off by more once in 500 million; a
   * table of 200 columns has 20,000 pairs and 1.3 million triples.
   */
  private static final double STANDARD_ERRORS = 6;

  /** Independent rows would break a relation so often; that none does is then no chance (e^-16). */
  static final double LEAST_EXPECTED = 16;

  private Chance() {}

  /** The gap of two shares of so many rows that chance does not make. */
  static double errors(double share, int rows) {
    double variance = share * (1 - share) / Math.max(1, rows);
    return STANDARD_ERRORS * Math.sqrt(2 * variance + 1.0 / Math.max(1, (double) rows * rows));
  }
}
