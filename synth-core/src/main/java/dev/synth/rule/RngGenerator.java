package dev.synth.rule;

import dev.synth.random.Rng;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Our numbers behind the interface that Datafaker and its regular expressions draw from. Every
 * method is our own, since the JDK's defaults may draw otherwise in another version.
 */
public final class RngGenerator implements RandomGenerator {
  private final Supplier<Rng> source;

  public RngGenerator(Supplier<Rng> source) {
    this.source = source;
  }

  @Override
  public long nextLong() {
    return source.get().nextLong();
  }

  @Override
  public long nextLong(long bound) {
    return source.get().nextLong(bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    long width = bound - origin;
    if (width > 0) {
      return origin + source.get().nextLong(width);
    }
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be above origin");
    }
    long value = source.get().nextLong(); // wider than 2^63: at least every other number is inside
    while (value < origin || value >= bound) {
      value = source.get().nextLong();
    }
    return value;
  }

  @Override
  public int nextInt() {
    return (int) (source.get().nextLong() >>> 32);
  }

  @Override
  public int nextInt(int bound) {
    return source.get().nextInt(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  @Override
  public double nextDouble() {
    return source.get().nextDouble();
  }

  @Override
  public double nextDouble(double bound) {
    return source.get().nextDouble() * bound;
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return origin + source.get().nextDouble() * (bound - origin);
  }

  @Override
  public float nextFloat() {
    return (source.get().nextLong() >>> 40) * 0x1.0p-24f;
  }

  @Override
  public boolean nextBoolean() {
    return source.get().nextLong() < 0;
  }

  @Override
  public double nextGaussian() {
    return source.get().nextGaussian();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (source.get().nextLong() >>> 56);
    }
  }
}
