package dev.synth.learn;

import java.util.Arrays;

/**
 * Coefficient of determination: 1 - squared error / squared deviation from the mean; 1 is perfect,
 * 0 as good as the mean, no lower end.
 */
public final class R2 {
  private R2() {}

  /**
   * The coefficient and each row's influence on it (delta method for a ratio of means).
   *
   * @return NaN when the actual numbers are all the same
   */
  public static Estimate of(double[] predicted, double[] actual) {
    int rows = actual.length;
    double mean = Arrays.stream(actual).average().orElse(Double.NaN);
    double error = 0;
    double spread = 0;
    for (int row = 0; row < rows; row++) {
      error += square(actual[row] - predicted[row]);
      spread += square(actual[row] - mean);
    }
    var influences = new double[rows];
    if (!(spread > 0)) {
      return new Estimate(Double.NaN, influences);
    }
    double ratio = error / spread;
    for (int row = 0; row < rows; row++) {
      double ofError = square(actual[row] - predicted[row]);
      influences[row] = (ratio * square(actual[row] - mean) - ofError) / spread;
    }
    return new Estimate(1 - ratio, influences);
  }

  private static double square(double x) {
    return x * x;
  }
}
