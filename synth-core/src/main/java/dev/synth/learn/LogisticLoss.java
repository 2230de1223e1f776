package dev.synth.learn;

/** The penalised log loss of a logistic regression, by the coefficients of its terms. */
final class LogisticLoss implements Lbfgs.Function {
  private final double[][] bound;
  private final LogisticTerms terms;
  private final boolean[] positive;
  private final double[] penalties; // on half the square of each term's coefficient

  LogisticLoss(double[][] bound, LogisticTerms terms, boolean[] positive, double c) {
    this.bound = bound;
    this.terms = terms;
    this.positive = positive;
    this.penalties = new double[terms.size()];
    for (int column = 0; column < terms.width(); column++) {
      double scale = terms.scale(column);
      for (int term = terms.term(column); term < terms.term(column + 1); term++) {
        penalties[term] = 1 / (c * scale * scale);
      }
    }
  }

  @Override
  public double at(double[] coefficients, double[] slope) {
    double[] odds = terms.odds(bound, positive.length, coefficients);
    double loss = 0;
    double sum = 0;
    for (int row = 0; row < odds.length; row++) {
      double signed = positive[row] ? odds[row] : -odds[row];
      double small = StrictMath.exp(-Math.abs(signed)); // at most 1, so that nothing overflows
      loss += StrictMath.log1p(small) + Math.max(0, -signed);
      double wrong = signed > 0 ? small / (1 + small) : 1 / (1 + small);
      odds[row] = positive[row] ? -wrong : wrong;
      sum += odds[row];
    }
    for (int term = 0; term < slope.length; term++) {
      double coefficient = coefficients[term];
      loss += penalties[term] * coefficient * coefficient / 2;
      slope[term] = penalties[term] * coefficient;
    }
    slope[terms.intercept()] += sum;
    for (int column = 0; column < terms.width(); column++) {
      addSlope(column, odds, slope);
    }
    return loss;
  }

  private void addSlope(int column, double[] errors, double[] slope) {
    double[] cells = bound[column];
    if (terms.isCategory(column)) {
      for (int row = 0; row < errors.length; row++) {
        slope[(int) cells[row]] += errors[row];
      }
      return;
    }
    double sum = 0;
    for (int row = 0; row < errors.length; row++) {
      sum += cells[row] * errors[row];
    }
    slope[terms.term(column)] += sum;
  }
}
