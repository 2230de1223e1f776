package dev.synth.metric.utility;

import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.Map;

/**
 * Train on synthetic, test on real (Esteban et al. 2017): how well {@link
 * dev.synth.learn.Boosting}, trained on synthetic rows, predicts one column of the held-out rows.
 * AUC for a category (of several classes each against the rest, weighted by their rows), R2 for a
 * number. The noise floor is the score of the same learner trained on as many training rows.
 *
 * <p>The column is the comparison's target, else the last category with 2 to 20 levels in the
 * training rows, else the last number. Rows without it are left out; a level that the training rows
 * do not hold is no answer. The noise is the standard error over held-out rows (DeLong et al. 1988;
 * the delta method for R2). Cost: two fits, a second each on 25,000 rows and 15 columns, which the
 * threads share.
 */
public final class Tstr implements Metric {
  private static final About ABOUT =
      new About(
          "tstr",
          "train on synthetic, test on held-out rows: AUC or R squared of boosting",
          Aspect.UTILITY,
          Goal.HIGHER,
          "learn from more rows, by another synthesizer, or name another target");

  /** For {@link java.util.ServiceLoader}. */
  public Tstr() {}

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
    double ofSynthetic = trained.syntheticScore().value();
    double ofReal = trained.realScore().value();
    double noise = trained.syntheticScore().standardError();
    return Score.of(name(), ofSynthetic, noise, trained.note())
        .withPerfect(ofReal)
        .withParts(Map.of("trained on synthetic", ofSynthetic, "trained on real", ofReal));
  }
}
