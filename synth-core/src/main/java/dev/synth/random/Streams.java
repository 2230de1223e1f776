package dev.synth.random;

/**
 * All chance of some units under one seed. A draw's stream is (seed, name, unit, attempt): names
 * never share a stream, and a unit that is drawn again has another attempt. Immutable.
 *
 * @param units that are drawn
 * @param attempt from 0; a unit whose earlier attempts were rejected has a higher one
 * @param seed of the dataset
 */
public record Streams(Units units, int attempt, long seed) {
  public Streams {
    if (attempt < 0) {
      throw new IllegalArgumentException("attempts are counted from 0: " + attempt);
    }
  }

  /** The stream of that name; not shared between threads. */
  public Stream of(String name) {
    return new Stream(units, attempt, Rng.of(seed, name));
  }
}
