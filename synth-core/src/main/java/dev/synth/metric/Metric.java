package dev.synth.metric;

import dev.synth.catalog.Named;

/** One number about synthetic rows. Stateless and deterministic; safe for any number of threads. */
public interface Metric extends Named {
  /** What it says of itself. */
  About about();

  @Override
  default String name() {
    return about().name();
  }

  /**
   * Measures.
   *
   * @return the score; NaN with a reason when the data does not allow one
   */
  Score score(Comparison data);

  /** What a metric is about. */
  enum Aspect {
    /** Whether cells are possible at all. */
    VALIDITY,
    /** Whether rows look like the real ones. */
    FIDELITY,
    /** Whether what is learnt from them holds for the real ones. */
    UTILITY,
    /** Whether they tell too much. */
    PRIVACY
  }

  /** Which way is better. */
  enum Goal {
    HIGHER,
    LOWER
  }
}
