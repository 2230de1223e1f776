package dev.synth.synthesis;

import dev.synth.random.Streams;
import dev.synth.random.Units;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which units to sample. Unit i is a pure function of (model, seed, given, i, attempt): it never
 * depends on which others are asked for, in what chunks, or by how many threads.
 *
 * @param units their numbers
 * @param attempt from 0; a unit that a constraint rejected is drawn again under the next one
 * @param seed of the dataset
 * @param given column to value, as our CSV writes it: every row has these values
 */
public record Sampling(Units units, int attempt, long seed, SortedMap<String, String> given) {
  public Sampling {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** A run of units of which nothing is given, at their first attempt. */
  public Sampling(long first, int count, long seed) {
    this(Units.range(first, count), 0, seed, Collections.emptySortedMap());
  }

  /** The same under those conditions. */
  public Sampling withGiven(SortedMap<String, String> values) {
    return new Sampling(units, attempt, seed, values);
  }

  /** All chance of these units. */
  public Streams streams() {
    return new Streams(units, attempt, seed);
  }
}
