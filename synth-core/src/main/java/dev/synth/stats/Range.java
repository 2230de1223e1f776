package dev.synth.stats;

/**
 * From the least to the greatest of some numbers.
 *
 * @param low NaN when there is none
 * @param high NaN when there is none
 */
public record Range(double low, double high) {
  /** Of all that are not NaN. Linear. */
  public static Range of(double[] values) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        low = value < low || Double.isNaN(low) ? value : low;
        high = value > high || Double.isNaN(high) ? value : high;
      }
    }
    return new Range(low, high);
  }

  /** How far apart they are; NaN when there is none. */
  public double width() {
    return high - low;
  }
}
