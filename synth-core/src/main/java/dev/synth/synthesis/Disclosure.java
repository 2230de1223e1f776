package dev.synth.synthesis;

/** What a model file tells of real rows. */
public enum Disclosure {
  /** Nothing: it was written by hand, from names and types. */
  NOTHING,
  /** Figures over many rows: frequencies, bounds, weights. */
  AGGREGATES,
  /** Real rows themselves; such a model is not saved unless that is allowed by name. */
  REAL_ROWS
}
