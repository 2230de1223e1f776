package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rows to sample. Row i is a pure function of (model, seed, given, i): it never depends on
 * how many rows are asked for, in what chunks, or by how many threads.
 *
 * @param firstRow the first row's number, from 0
 * @param rows how many, from 0
 * @param seed of the dataset
 * @param given column to value, as our CSV writes it: every row has these values
 */
public record Sampling(long firstRow, int rows, long seed, SortedMap<String, String> given) {
  public Sampling {
    if (firstRow < 0 || rows < 0) {
      throw new IllegalArgumentException("rows are counted from 0: " + firstRow + ", " + rows);
    }
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** Rows of which nothing is given. */
  public Sampling(long firstRow, int rows, long seed) {
    this(firstRow, rows, seed, Collections.emptySortedMap());
  }

  /**
   * For models that cannot keep to what is given.
   *
   * @throws SynthException when something is given
   */
  public void requireNothingGiven(String synthesizer) {
    if (!given.isEmpty()) {
      throw SynthException.of("a model of '" + synthesizer + "' draws no rows under conditions")
          .at("given: " + String.join(", ", given.keySet()))
          .toFix("leave the conditions out, or train an autoregressive-gan.");
    }
  }
}
