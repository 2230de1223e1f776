package dev.synth.metric.fidelity;

import java.util.ArrayList;
import java.util.List;

/**
 * Mean over pairs of columns of how alike their joint binned frequencies are in all real rows,
 * training and held out, and in the synthetic rows; 1 is identical. See {@link BinnedAccuracy};
 * equal to MOSTLY AI's quality assurance 1.10.7 for tables without a context. Its noise floor is
 * that one's {@code accuracy_max}. Quadratic in columns, linear in rows.
 */
public final class BivariateAccuracy extends AccuracyMean {
  public BivariateAccuracy() {
    super(
        "bivariate-accuracy",
        "1 - total variation distance of binned pairs, mean (MOSTLY AI QA 1.10.7)",
        true);
  }

  @Override
  List<int[]> combinations(int columns, long seed) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = i + 1; j < columns; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }
}
