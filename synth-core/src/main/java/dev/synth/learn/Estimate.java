package dev.synth.learn;

/**
 * A figure computed from rows, and how much it would move if other rows of the same kind had been
 * drawn. Each row's influence on the figure is kept, so that two figures of the same rows can be
 * compared without taking their common chance for a difference. Immutable.
 */
public final class Estimate {
  private final double value;
  private final double[] influences;

  /** Takes the influences over; the variance of the value is the sum of their squares. */
  Estimate(double value, double[] influences) {
    this.value = value;
    this.influences = influences;
  }

  /** The figure; NaN when the rows do not allow one. */
  public double value() {
    return value;
  }

  /** Standard error of the figure. */
  public double standardError() {
    double squares = 0;
    for (double influence : influences) {
      squares += influence * influence;
    }
    return StrictMath.sqrt(squares);
  }

  /**
   * Standard error of the difference to another figure of the same rows.
   *
   * @throws IllegalArgumentException when it is of another number of rows
   */
  public double standardErrorOfDifference(Estimate other) {
    if (other.influences.length != influences.length) {
      throw new IllegalArgumentException("the figures are not of the same rows");
    }
    double squares = 0;
    for (int row = 0; row < influences.length; row++) {
      double difference = influences[row] - other.influences[row];
      squares += difference * difference;
    }
    return StrictMath.sqrt(squares);
  }
}
