package dev.synth.metric.privacy;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Percentiles of numbers, each with its standard error; at least one number. */
final class Percentiles {
  private final double[] sorted;

  Percentiles(double[] numbers) {
    this.sorted = numbers.clone();
    Arrays.sort(sorted);
  }

  /** Those of so many numbers. */
  static Percentiles of(int size, IntToDoubleFunction number) {
    var numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = number.applyAsDouble(i);
    }
    return new Percentiles(numbers);
  }

  /** How many numbers. */
  int size() {
    return sorted.length;
  }

  /**
   * Between the two numbers that stand nearest to that share of them (Hyndman and Fan's type 7).
   */
  double at(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Half the distance of the two numbers whose places lie one standard error of a binomial below
   * and above: without any assumption about how the numbers are distributed.
   */
  double noise(double share) {
    double error = StrictMath.sqrt(share * (1 - share) / sorted.length);
    return (at(Math.min(1, share + error)) - at(Math.max(0, share - error))) / 2;
  }
}
