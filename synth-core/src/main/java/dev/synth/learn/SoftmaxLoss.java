package dev.synth.learn;

/** Minus the log likelihood of several classes, one raw prediction each. */
final class SoftmaxLoss implements Loss {
  private final int[] classes;
  private final double[] shares;

  SoftmaxLoss(int[] classes, int count) {
    this.classes = classes;
    this.shares = ClassShares.of(classes, count);
  }

  @Override
  public int channels() {
    return shares.length;
  }

  @Override
  public double baseline(int channel) {
    return StrictMath.log(shares[channel]);
  }

  @Override
  public double longestStep() {
    return LONGEST_CLASS_STEP;
  }

  @Override
  public void residuals(
      double[][] raw, double[][] residuals, double[][] weights, int from, int to) {
    var probabilities = new double[shares.length];
    for (int row = from; row < to; row++) {
      softmax(raw, row, probabilities);
      for (int channel = 0; channel < shares.length; channel++) {
        double probability = probabilities[channel];
        residuals[channel][row] = (classes[row] == channel ? 1 : 0) - probability;
        weights[channel][row] = probability * (1 - probability);
      }
    }
  }

  /** The probabilities of one row's raw predictions. */
  static void softmax(double[][] raw, int row, double[] probabilities) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] channel : raw) {
      largest = Math.max(largest, channel[row]);
    }
    double sum = 0;
    for (int channel = 0; channel < raw.length; channel++) {
      probabilities[channel] = StrictMath.exp(raw[channel][row] - largest);
      sum += probabilities[channel];
    }
    for (int channel = 0; channel < raw.length; channel++) {
      probabilities[channel] /= sum;
    }
  }
}
