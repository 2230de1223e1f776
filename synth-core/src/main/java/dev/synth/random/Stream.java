package dev.synth.random;

/** One named stream over some units. Not thread-safe: each thread has its own. */
public final class Stream {
  private final Units units;
  private final int attempt;
  private final Rng rng;

  Stream(Units units, int attempt, Rng rng) {
    this.units = units;
    this.attempt = attempt;
    this.rng = rng;
  }

  /** A stream of attempt 0, for a trial or a test. */
  public static Stream of(Units units, Rng rng) {
    return new Stream(units, 0, rng);
  }

  /** How many units. */
  public int size() {
    return units.size();
  }

  /** The number of the i-th unit. */
  public long unit(int i) {
    return units.number(i);
  }

  /** The chance of the i-th unit, from its beginning; the same object at every call. */
  public Rng at(int i) {
    return rng.seek(units.number(i), attempt);
  }

  /**
   * The chance of one of several candidates for the i-th unit; one candidate has that of {@link
   * #at(int)}.
   *
   * @param candidate from 0, below {@code of}
   */
  public Rng at(int i, int candidate, int of) {
    return rng.seek(units.number(i), attempt * of + candidate);
  }

  /** A number that is the same for all units and attempts of this stream. */
  public long key(long bound) {
    return rng.seek(0, Integer.MAX_VALUE).nextLong(bound);
  }

  /** A stream of its own for the part of that number, over the same units. */
  public Stream part(int number) {
    return new Stream(units, attempt, Rng.of(rng.seek(0, number).nextLong(), "part"));
  }
}
