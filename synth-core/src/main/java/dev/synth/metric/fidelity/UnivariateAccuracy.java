package dev.synth.metric.fidelity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Mean over columns of how alike their binned frequencies are in all real rows, training and held
 * out, and in the synthetic rows; 1 is identical. See {@link BinnedAccuracy}; equal to MOSTLY AI's
 * quality assurance 1.10.7. Its noise floor is that one's {@code accuracy_max}.
 */
public final class UnivariateAccuracy extends AccuracyMean {
  public UnivariateAccuracy() {
    super(
        "univariate-accuracy",
        "1 - total variation distance of binned columns, mean (MOSTLY AI QA 1.10.7)",
        true);
  }

  @Override
  List<int[]> combinations(int columns, long seed) {
    return IntStream.range(0, columns).mapToObj(c -> new int[] {c}).toList();
  }
}
