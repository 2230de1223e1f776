package dev.synth.synthesis.autoregressive;

import dev.synth.synthesis.Block;
import dev.synth.table.Table;
import java.util.Map;
import java.util.function.Supplier;

/** Tells real rows from generated ones. Thread-safe. */
interface Critic {
  /** Odds beyond e^3 would let one row decide alone. */
  double LOGIT_LIMIT = 3;

  /**
   * The odds of being real, {@code e^-3} to {@code e^3}, by row.
   *
   * @param codes by part, then row: categories
   * @param cells the same rows decoded, for critics that look at values
   */
  float[] odds(int[][] codes, Supplier<Table> cells);

  /** The same with every weight as it is saved. */
  Critic rounded();

  /** Writes what restores it. */
  void write(Map<String, Object> attributes, Map<String, Block> blocks);

  /** The odds of a logit, bounded. */
  static float odds(double logit) {
    return (float) StrictMath.exp(Math.max(-LOGIT_LIMIT, Math.min(LOGIT_LIMIT, logit)));
  }
}
