package dev.synth.random;

import java.nio.charset.StandardCharsets;

/**
 * A named stream of random numbers that can jump to any row at once: SplitMix64 (Steele, Lea and
 * Flood, OOPSLA 2014) started at a hash of (seed, name, row, attempt).
 *
 * <p>Integer arithmetic and {@link StrictMath} alone, so the numbers are equal on every machine.
 * Not thread-safe: each thread makes its own from the same seed and name. Not for cryptography.
 */
public final class Rng {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private final long base;
  private long state;

  private Rng(long base) {
    this.base = base;
    this.state = base;
  }

  /** The stream of that name under that seed, at row 0, attempt 0. */
  public static Rng of(long seed, String name) {
    long hash = 0xCBF29CE484222325L; // FNV-1a, 64 bits, then mixed: short names differ in few bits
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
    }
    return new Rng(mix(mix(seed + GOLDEN) ^ mix(hash ^ 0xD1B54A32D192ED03L))).seek(0, 0);
  }

  /** Jumps to the beginning of that row's attempt; returns this. */
  public Rng seek(long row, int attempt) {
    state = mix(mix(base + GOLDEN * (row + 1)) + 0xD6E8FEB86659FD93L * (attempt + 1L));
    return this;
  }

  /** Uniform over all longs. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform over {@code [0, 1)}, in steps of 2^-53. */
  public double nextDouble() {
    return (nextLong() >>> 11) * TO_UNIT;
  }

  /**
   * Uniform over {@code [0, bound)}; the bias is below {@code bound / 2^64}.
   *
   * @throws IllegalArgumentException when {@code bound < 1}
   */
  public long nextLong(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    long x = nextLong();
    long high = Math.multiplyHigh(x, bound); // takes x as signed: a negative one lacks 2^64 * bound
    return x < 0 ? high + bound : high;
  }

  /** Uniform over {@code [0, bound)}. */
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  /** Standard normal, by the polar method of Marsaglia and Bray (1964). */
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** Shuffles the numbers {@code 0 .. n-1} (Fisher and Yates). */
  public int[] permutation(int n) {
    var order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int keep = order[i];
      order[i] = order[j];
      order[j] = keep;
    }
    return order;
  }

  /** Bits well mixed (Stafford's variant 13 of MurmurHash3's finisher); one to one. */
  static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
