package dev.synth.learn;

import java.util.List;

/** What {@link Boosting} has learnt of classes. Immutable; safe for any number of threads. */
public final class BoostedClasses {
  private final TreeSum sum;
  private final int classes;

  BoostedClasses(TreeSum sum, int classes) {
    this.sum = sum;
    this.classes = classes;
  }

  /** How likely each class is: by class, then row; each row's sum is 1. */
  public double[][] probabilities(BinnedRows rows) {
    double[][] raw = sum.raw(rows);
    var probabilities = new double[classes][rows.rows()];
    var ofRow = new double[classes];
    for (int row = 0; row < rows.rows(); row++) {
      if (classes == 2) {
        ofRow[1] = Loss.sigmoid(raw[0][row]);
        ofRow[0] = 1 - ofRow[1];
      } else {
        SoftmaxLoss.softmax(raw, row, ofRow);
      }
      for (int one = 0; one < classes; one++) {
        probabilities[one][row] = ofRow[one];
      }
    }
    return probabilities;
  }

  /**
   * The trees of two classes: the log odds of class 1 are {@link #baseline} and the mean of a row's
   * leaf in each.
   */
  public List<Tree> trees() {
    return sum.trees();
  }

  /** The log odds of class 1, of two, before any tree. */
  public double baseline() {
    return sum.baseline(0);
  }

  /** How much the splits by each column gained in all trees together; a new array. */
  public double[] importance() {
    return sum.importance();
  }
}
