package dev.synth.learn;

import dev.synth.problem.Cancellation;

/**
 * Logistic regression with an L2 penalty, as scikit-learn's: the sum over rows of the log loss, and
 * half the sum of squared coefficients divided by {@code c}; the intercept is free. Numbers are one
 * coefficient each, a missing one counting as the column's mean; categories one a level, a missing
 * cell being a level of its own. Numbers are brought to one scale while learning, for speed; the
 * penalty is on the coefficients of the columns as given.
 *
 * <p>Found by L-BFGS, to full precision rather than to scikit-learn's tolerance. Cost: rows x
 * columns x steps (10 to 100) x 5 ns.
 *
 * @param c the larger, the weaker the penalty; positive
 * @param iterations at most so many steps
 */
public record LogisticRegression(double c, int iterations) {
  /** With {@code c} 1 and up to 200 steps. */
  public static final LogisticRegression DEFAULT = new LogisticRegression(1, 200);

  /** Mean slope a row beyond which it goes on. */
  private static final double TOLERANCE = 1e-8;

  public LogisticRegression {
    if (!(c > 0) || iterations < 1) {
      throw new IllegalArgumentException("c and steps must be positive: " + c + ", " + iterations);
    }
  }

  /**
   * Learns to tell positive rows from others.
   *
   * @throws IllegalArgumentException when there are more or fewer answers than rows
   * @throws java.util.concurrent.CancellationException when that is requested
   */
  public LogisticModel fit(Features features, boolean[] positive, Cancellation stop) {
    if (positive.length != features.rows()) {
      throw new IllegalArgumentException(
          positive.length + " answers for " + features.rows() + " rows");
    }
    LogisticTerms terms = LogisticTerms.of(features);
    var loss = new LogisticLoss(terms.bind(features), terms, positive, c);
    double tolerance = TOLERANCE * Math.max(1, positive.length);
    var search = new Lbfgs(loss, iterations, tolerance);
    return new LogisticModel(terms, search.from(new double[terms.size()], stop));
  }
}
