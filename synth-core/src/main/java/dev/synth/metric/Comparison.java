package dev.synth.metric;

import dev.synth.table.Table;

/**
 * The three tables a metric compares: same column names and kinds, in the same order. Levels of a
 * category may differ; compare their texts.
 *
 * @param training real rows that the model has learnt from
 * @param heldOut real rows that it has not seen; may have no rows, then metrics that need them
 *     score NaN
 * @param synthetic rows to judge
 * @param seed for metrics that draw a subset
 * @param threads at most so many
 */
public record Comparison(Table training, Table heldOut, Table synthetic, long seed, int threads) {
  public Comparison {
    if (!training.schema().names().equals(synthetic.schema().names())
        || !training.schema().names().equals(heldOut.schema().names())) {
      throw new IllegalArgumentException("the tables have different columns");
    }
  }
}
