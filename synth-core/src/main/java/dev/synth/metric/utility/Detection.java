package dev.synth.metric.utility;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Binning;
import dev.synth.learn.Boosting;
import dev.synth.learn.Features;
import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.Cancellation;
import java.util.Optional;

/**
 * How well {@link Boosting} tells real from synthetic rows: its AUC, the mean of 3 folds. 0.5 is
 * perfect, 1 means that every row gives itself away; below 0.5 counts as it is. Real are training
 * and held-out rows pooled; as many of each, at most 25,000.
 *
 * <p>The noise is Hanley and McNeil's (1982) standard error of the folds' mean, which leaves out
 * the chance of which rows were trained on. Cost: 3 fits, a second each on 50,000 rows and 15
 * columns, which the threads share.
 */
public final class Detection implements Metric {
  private static final About ABOUT =
      new About(
          "detection",
          "AUC of boosting that tells real from synthetic rows; 0.5 is perfect",
          Aspect.UTILITY,
          Goal.LOWER,
          "learn from more rows, by another synthesizer, or look at the columns of the lowest fidelity");

  /** For {@link java.util.ServiceLoader}. */
  public Detection() {}

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
    String note = "AUC of boosting over 3 folds of %d real and as many synthetic rows";
    return score(ABOUT, data, ToldApart.of(data), note);
  }

  /** The score of those rows; the note's one number is how many there are of each kind. */
  static Score score(About about, Comparison data, ToldApart rows, String note) {
    Cancellation stop =
        () -> {
          data.throwIfCancelled();
          return false;
        };
    double[] areas =
        rows.areas(data, (training, synthetic, test) -> boost(training, synthetic, test, stop));
    String told = note.replace("%d", Integer.toString(rows.half()));
    return Score.of(about.name(), ToldApart.mean(areas), rows.error(areas), told)
        .withPerfect(0.5)
        .withParts(ToldApart.parts(areas));
  }

  private static double[] boost(
      Features training, boolean[] synthetic, Features test, Cancellation stop) {
    Binning binning = Binning.of(training);
    BinnedRows binned = binning.apply(training);
    var classes = new int[synthetic.length];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = synthetic[row] ? 1 : 0;
    }
    return Boosting.DEFAULT.fitClasses(binned, classes, 2, 1, stop)
        .probabilities(binning.apply(test))[1];
  }
}
