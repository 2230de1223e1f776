package dev.synth.random;

/**
 * A keyed order of the numbers {@code 0 .. n - 1} that never stands in memory: where a number goes
 * is computed, in constant time, by a Feistel network (Luby and Rackoff 1988) on the next power of
 * four, walked until it is back below n (Black and Rogaway 2002): fewer than four steps on average.
 * The same on every machine. Not for cryptography.
 */
public final class Permutation {
  /** The largest n. */
  public static final long MOST = 1L << 62;

  private static final int ROUNDS = 6;

  private Permutation() {}

  /**
   * Where a number goes.
   *
   * @param number from 0, below {@code n}
   * @param n how many numbers, 1 to {@link #MOST}
   * @throws IllegalArgumentException when one is out of range
   */
  public static long at(long number, long n, long key) {
    if (n < 1 || n > MOST || number < 0 || number >= n) {
      throw new IllegalArgumentException("no number of a permutation: " + number + " of " + n);
    }
    int half = Math.max(1, (65 - Long.numberOfLeadingZeros(n - 1)) / 2);
    long mask = (1L << half) - 1;
    long place = number;
    do {
      long left = place >>> half;
      long right = place & mask;
      for (int round = 0; round < ROUNDS; round++) {
        long next = left ^ (Rng.mix(Rng.mix(key + round) ^ right) & mask);
        left = right;
        right = next;
      }
      place = left << half | right;
    } while (place >= n);
    return place;
  }
}
