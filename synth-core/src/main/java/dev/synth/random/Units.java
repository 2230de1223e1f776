package dev.synth.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which units to sample, by number from 0: a row of a flat table is a unit. A run of numbers costs
 * nothing, any others cost 8 bytes each. Immutable.
 */
public final class Units {
  private final long first;
  private final int size;
  private final long @Nullable [] numbers;

  private Units(long first, int size, long @Nullable [] numbers) {
    this.first = first;
    this.size = size;
    this.numbers = numbers;
  }

  /**
   * The numbers {@code first .. first + size - 1}.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public static Units range(long first, int size) {
    if (first < 0 || size < 0) {
      throw new IllegalArgumentException("units are counted from 0: " + first + ", " + size);
    }
    return new Units(first, size, null);
  }

  /**
   * Those numbers, in that order.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public static Units of(long... numbers) {
    if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
      throw new IllegalArgumentException("units are counted from 0");
    }
    return new Units(0, numbers.length, numbers.clone());
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** The number of the i-th. */
  public long number(int i) {
    return numbers == null ? first + i : numbers[i];
  }

  /** Those at these places. */
  public Units pick(int[] places) {
    return of(Arrays.stream(places).mapToLong(this::number).toArray());
  }
}
