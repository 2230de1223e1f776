package dev.synth.metric.utility;

import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * What is lost by training on synthetic instead of as many real rows: the noise floor of {@link
 * Tstr} minus its score. Both are tested on the same held-out rows, so the noise is the standard
 * error of their paired difference (DeLong et al. 1988; the delta method for R2). It does not hold
 * the chance of which rows were trained on. The two fits are those of {@link Tstr}.
 */
public final class UtilityGap implements Metric {
  private static final About ABOUT =
      new About(
          "utility-gap",
          "score of boosting that is trained on real rows less that of tstr",
          Aspect.UTILITY,
          Goal.LOWER,
          "learn from more rows, by another synthesizer, or name another target");

  /** For {@link java.util.ServiceLoader}. */
  public UtilityGap() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    TrainedTwice.Outcome outcome = TrainedTwice.of(data);
    TrainedTwice trained = outcome.trained();
    if (trained == null) {
      return Score.unmeasured(name(), outcome.obstacle());
    }
    double gap = trained.realScore().value() - trained.syntheticScore().value();
    double noise = trained.realScore().standardErrorOfDifference(trained.syntheticScore());
    return Score.of(name(), gap, noise, trained.note()).withPerfect(0);
  }
}
