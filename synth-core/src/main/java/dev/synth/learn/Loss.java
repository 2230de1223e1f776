package dev.synth.learn;

/**
 * What boosting makes small, by its slope and curvature at the present raw predictions. Raw
 * predictions stand one array a channel (one tree of each round), one number a row.
 */
interface Loss {
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

  /** Logistic function. */
  static double sigmoid(double raw) {
    return 1 / (1 + StrictMath.exp(-raw));
  }
}
