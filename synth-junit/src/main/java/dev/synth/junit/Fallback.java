package dev.synth.junit;

/** What happens when real data that {@link SyntheticData#from} names is absent. */
public enum Fallback {
  /** What the configuration parameter {@code synth.fallback} says, else {@link #RULES}. */
  DEFAULT,
  /** Rows are made from rules, with one warning and a note in every failure report. */
  RULES,
  /** The test fails and says what to do. */
  FAIL
}
