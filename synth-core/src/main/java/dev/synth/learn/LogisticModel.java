package dev.synth.learn;

/** What {@link LogisticRegression} has learnt. Immutable; safe for any number of threads. */
public final class LogisticModel {
  private final LogisticTerms terms;
  private final double[] coefficients;

  LogisticModel(LogisticTerms terms, double[] coefficients) {
    this.terms = terms;
    this.coefficients = coefficients;
  }

  /** How likely each row is positive. */
  public double[] probabilities(Features features) {
    double[] odds = terms.odds(terms.bind(features), features.rows(), coefficients);
    for (int row = 0; row < odds.length; row++) {
      odds[row] = Loss.sigmoid(odds[row]);
    }
    return odds;
  }

  /** What a unit of that column of numbers adds to the log odds. */
  public double coefficient(int column) {
    return coefficients[terms.term(column)] / terms.scale(column);
  }

  /** What that level of that category adds to the log odds. */
  public double coefficient(int column, int level) {
    return coefficients[terms.term(column) + level];
  }

  /** The log odds where all numbers are 0, before those of levels. */
  public double intercept() {
    double intercept = coefficients[terms.intercept()];
    for (int column = 0; column < terms.width(); column++) {
      if (!terms.isCategory(column)) {
        intercept -= coefficient(column) * terms.mean(column);
      }
    }
    return intercept;
  }
}
