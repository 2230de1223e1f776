package dev.synth.recipe;

/** What happens when real data that is named is absent. */
public enum Fallback {
  /** Rows are made from rules, with a warning. */
  RULES,
  /** It is an error. */
  FAIL
}
