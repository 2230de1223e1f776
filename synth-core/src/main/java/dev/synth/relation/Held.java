package dev.synth.relation;

/**
 * How often a relation holds in a table.
 *
 * @param asked rows of which it says something
 * @param kept those in which it holds
 */
public record Held(long asked, long kept) {
  /** The share of the rows of which it says something, 0 to 1; NaN when there is none. */
  public double share() {
    return asked == 0 ? Double.NaN : kept / (double) asked;
  }

  /** Whether it holds wherever it says something. */
  public boolean always() {
    return kept == asked;
  }
}
