package dev.synth.dl4j.autoregressive;

/**
 * What every step of a generator's training is like.
 *
 * @param batch rows a step
 * @param dropout share of hidden units dropped
 * @param decay of the matrices, each step by the rate times this
 * @param seed of initial weights, order and dropout
 */
public record StepPlan(int batch, double dropout, double decay, long seed) {
  /** The same with that seed. */
  public StepPlan withSeed(long other) {
    return new StepPlan(batch, dropout, decay, other);
  }

  /** The same with so many rows a step. */
  StepPlan withBatch(int rows) {
    return new StepPlan(rows, dropout, decay, seed);
  }
}
