package dev.synth.learn;

/** Minus the log likelihood of two classes; the raw prediction is the log odds of the second. */
final class LogLoss implements Loss {
  private final int[] classes;
  private final double baseline;

  LogLoss(int[] classes) {
    this.classes = classes;
    double share = ClassShares.of(classes, 2)[1];
    this.baseline = StrictMath.log(share / (1 - share));
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public double baseline(int channel) {
    return baseline;
  }

  @Override
  public double longestStep() {
    return LONGEST_CLASS_STEP;
  }

  @Override
  public void residuals(
      double[][] raw, double[][] residuals, double[][] weights, int from, int to) {
    for (int row = from; row < to; row++) {
      double probability = Loss.sigmoid(raw[0][row]);
      residuals[0][row] = classes[row] - probability;
      weights[0][row] = probability * (1 - probability);
    }
  }
}
