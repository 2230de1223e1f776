package dev.synth.metric.utility;

import dev.synth.learn.Features;
import dev.synth.learn.LogisticRegression;
import dev.synth.learn.RobustScaling;
import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.Cancellation;
import java.util.Optional;

/**
 * How hard it is for a logistic regression to tell real from synthetic rows, SDMetrics'
 * LogisticDetection: 1 minus the mean over 3 folds of {@code max(0.5, AUC) * 2 - 1}; 1 means that
 * it cannot, 0 that it always can. Numbers are mean-imputed and robustly scaled, categories
 * one-hot, a missing one being a level. It sees each column alone, so a table of independent
 * columns passes: see {@link Detection}.
 *
 * <p>Deviations: rows and folds are drawn by the seed, as many of each kind and at most 25,000; the
 * optimum is found, where SDMetrics stops after 100 steps; real are training and held-out rows
 * pooled. The noise floor is below 1, since folds above 0.5 by chance count and those below do not.
 * Cost: a second or two on 50,000 rows and 15 columns, which the threads share.
 */
public final class LogisticDetection implements Metric {
  private static final About ABOUT =
      new About(
          "logistic-detection",
          "1 - how well logistic regression tells them apart (SDMetrics 0.29)",
          Aspect.UTILITY,
          Goal.HIGHER,
          "learn from more rows, by another synthesizer, or look at the columns of the lowest fidelity");

  /** For {@link java.util.ServiceLoader}. */
  public LogisticDetection() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = ToldApart.obstacle(data);
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    ToldApart rows = ToldApart.of(data);
    Cancellation stop =
        () -> {
          data.throwIfCancelled();
          return false;
        };
    double[] areas =
        rows.areas(data, (training, synthetic, test) -> regress(training, synthetic, test, stop));
    double sum = 0;
    for (double area : areas) {
      sum += Math.max(0.5, area) * 2 - 1;
    }
    // the mean of the positive half of a normal distribution is 1 / sqrt(2 pi) of its deviation
    double byChance = 2 * rows.errorOfFold(0.5) / StrictMath.sqrt(2 * Math.PI);
    String note =
        "logistic regression over 3 folds of " + rows.half() + " real and as many synthetic rows";
    return Score.of(name(), 1 - sum / areas.length, 2 * rows.error(areas), note)
        .withPerfect(1 - byChance)
        .withParts(ToldApart.parts(areas));
  }

  private static double[] regress(
      Features training, boolean[] synthetic, Features test, Cancellation stop) {
    RobustScaling scaling = RobustScaling.of(training);
    return LogisticRegression.DEFAULT
        .fit(scaling.apply(training), synthetic, stop)
        .probabilities(scaling.apply(test));
  }
}
