package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Frequencies;

/**
 * Mean over pairs with a category in them of 1 - the total variation between the joint frequencies
 * in the training and in the synthetic rows; 1 is identical. A number or time beside a category is
 * cut into ten bins, each table by its own range; a missing cell is a level.
 */
public final class ContingencySimilarity implements Metric {
  private static final About ABOUT =
      new About(
          "contingency-similarity",
          "1 - total variation distance of joint frequencies, mean over pairs with a" + " category",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return Pairs.of(data)
        .mean(name(), pair -> !pair.continuous(), "there is no pair with a column of categories");
  }

  /** One pair's; NaN when either table has no rows. */
  static double of(PairColumn a, PairColumn b) {
    return 1
        - Frequencies.jointTotalVariation(
            a.realCodes, b.realCodes, a.syntheticCodes, b.syntheticCodes, a.codeCount, b.codeCount);
  }
}
