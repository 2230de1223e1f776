package dev.synth.synthesis;

/**
 * Which rows to sample. Row i is a pure function of (model, seed, i): it never depends on how many
 * rows are asked for, in what chunks, or by how many threads.
 *
 * @param firstRow the first row's number, from 0
 * @param rows how many, from 0
 * @param seed of the dataset
 */
public record Sampling(long firstRow, int rows, long seed) {
  public Sampling {
    if (firstRow < 0 || rows < 0) {
      throw new IllegalArgumentException("rows are counted from 0: " + firstRow + ", " + rows);
    }
  }
}
