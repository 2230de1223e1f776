package dev.synth.synthesis;

/**
 * What a rule makes at the boundaries of what it allows: smallest and largest, zero, empty and
 * longest, the last day of a month. Tests find faults there that ordinary cells never show.
 *
 * @param rule makes such cells only
 * @param together names what decides in which rows they stand, where several columns must agree, as
 *     those of one person; empty for a column by itself
 */
public record Edges(Rule rule, String together) {
  /** Of a column by itself. */
  public static Edges of(Rule rule) {
    return new Edges(rule, "");
  }
}
