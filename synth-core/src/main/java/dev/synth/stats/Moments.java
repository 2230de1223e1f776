package dev.synth.stats;

import java.util.Arrays;

/**
 * Where numbers lie and how far they spread.
 *
 * @param mean NaN when there is none
 * @param median mean of the two middle ones when their count is even
 * @param deviation of the sample, divided by n - 1; NaN when there are fewer than two
 */
public record Moments(double mean, double median, double deviation) {
  /** Of all that are not NaN; sorts a copy. */
  public static Moments of(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int n = sorted.length;
    if (n == 0) {
      return new Moments(Double.NaN, Double.NaN, Double.NaN);
    }
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Moments(mean, median, StrictMath.sqrt(squares / (n - 1)));
  }
}
