package dev.synth.net;

/** Which categories a part may have in a row of a block. */
@FunctionalInterface
public interface Support {
  /** All of them, in every row. */
  Support ALL = (row, allowed) -> false;

  /**
   * Marks the categories that are allowed, at least one.
   *
   * @return whether any is left out; else {@code allowed} means nothing
   */
  boolean of(int row, boolean[] allowed);
}
