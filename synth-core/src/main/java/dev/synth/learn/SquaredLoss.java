package dev.synth.learn;

/** Half the squared difference to a number. */
final class SquaredLoss implements Loss {
  private final double[] values;
  private final double mean;

  SquaredLoss(double[] values) {
    this.values = values;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    this.mean = values.length == 0 ? 0 : sum / values.length;
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public double baseline(int channel) {
    return mean;
  }

  @Override
  public double longestStep() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public void residuals(
      double[][] raw, double[][] residuals, double[][] weights, int from, int to) {
    for (int row = from; row < to; row++) {
      residuals[0][row] = values[row] - raw[0][row];
      weights[0][row] = 1;
    }
  }
}
