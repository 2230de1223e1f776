package dev.synth.learn;

/** One residual and one weight a row. */
final class GradientTargets implements Targets {
  private final double[] residuals;
  private final double[] weights;
  private final double[] residualsInOrder;
  private final double[] weightsInOrder;

  /** Reads the arrays anew for each tree: their owner may change them in between. */
  GradientTargets(double[] residuals, double[] weights) {
    this.residuals = residuals;
    this.weights = weights;
    this.residualsInOrder = new double[residuals.length];
    this.weightsInOrder = new double[residuals.length];
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public void prepare(int[] order, int from, int to) {
    for (int i = from; i < to; i++) {
      residualsInOrder[i] = residuals[order[i]];
      weightsInOrder[i] = weights[order[i]];
    }
  }

  @Override
  public void addByBin(byte[] column, int[] order, int from, int to, double[] sums, int start) {
    for (int i = from; i < to; i++) {
      int at = start + 3 * (column[order[i]] & 0xFF);
      sums[at] += residualsInOrder[i];
      sums[at + 1] += weightsInOrder[i];
      sums[at + 2] += 1;
    }
  }
}
