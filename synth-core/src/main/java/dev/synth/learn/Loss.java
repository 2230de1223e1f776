package dev.synth.learn;

/**
 * What boosting makes small, by its slope and curvature at the present raw predictions. Raw
 * predictions stand one array a channel (one tree of each round), one number a row.
 */
interface Loss {
  /**
   * Where a class is as good as certain its curvature is nothing, and a row that is wrong there
   * would be a step of thousands, for all rows of its leaf: with many or rare classes all that was
   * learnt is lost (areas of .50 instead of .79 for the countries of Adult, whose best step this
   * is).
   */
  double LONGEST_CLASS_STEP = 2;

  /** How many trees a round has. */
  int channels();

  /** The best constant raw prediction of a channel. */
  double baseline(int channel);

  /**
   * Minus the slope and the curvature, for the rows from one up to, not including, another.
   *
   * @param raw by channel, then row
   */
  void residuals(double[][] raw, double[][] residuals, double[][] weights, int from, int to);

  /** How far a leaf moves a raw prediction at most, before the rate. */
  double longestStep();

  /** Logistic function. */
  static double sigmoid(double raw) {
    return 1 / (1 + StrictMath.exp(-raw));
  }
}
