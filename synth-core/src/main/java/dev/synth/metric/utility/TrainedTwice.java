package dev.synth.metric.utility;

import dev.synth.learn.Estimate;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.LabelledRows;
import dev.synth.metric.Prediction;
import dev.synth.metric.Predictor;
import dev.synth.metric.TargetColumn;
import dev.synth.random.Rng;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same learner trained once on real and once on as many synthetic rows, both tested on the
 * held-out rows; at most 50,000 of each.
 *
 * @param task what is predicted
 * @param real rows trained on
 * @param synthetic as many
 * @param byReal what was learnt from real rows
 * @param bySynthetic what was learnt from synthetic ones
 * @param realScore of the former on held-out rows
 * @param syntheticScore of the latter on the same rows
 * @param testRows how many these are
 */
record TrainedTwice(
    Prediction task,
    LabelledRows real,
    LabelledRows synthetic,
    Predictor byReal,
    Predictor bySynthetic,
    Estimate realScore,
    Estimate syntheticScore,
    int testRows) {
  private static final int MOST_ROWS = 50_000;

  /** A pair of predictors, or else the reason why there is none. */
  record Outcome(@Nullable TrainedTwice trained, String obstacle) {}

  /**
   * Trained for the first metric that asks.
   *
   * @throws dev.synth.problem.SynthException when the target named is no compared column
   */
  static Outcome of(Comparison data) {
    return data.shared(Outcome.class, TrainedTwice::train);
  }

  private static Outcome train(Comparison data) {
    Optional<ComparedColumn> target = TargetColumn.of(data);
    if (target.isEmpty()) {
      return none("there is no column to predict");
    }
    Prediction task = Prediction.of(target.get(), data.columns());
    Optional<String> obstacle = task.obstacle();
    if (obstacle.isPresent()) {
      return none(obstacle.get());
    }
    LabelledRows real =
        task.draw(ComparedColumn::training, MOST_ROWS, Rng.of(data.seed(), "utility training"));
    LabelledRows synthetic =
        task.draw(ComparedColumn::synthetic, MOST_ROWS, Rng.of(data.seed(), "utility synthetic"));
    LabelledRows test =
        task.draw(ComparedColumn::heldOut, MOST_ROWS, Rng.of(data.seed(), "utility held-out"));
    if (real.rows() == 0) {
      return none("no training row has a known '" + task.target() + "'");
    }
    if (synthetic.rows() == 0) {
      return none("no synthetic row has a known '" + task.target() + "'");
    }
    int rows = Math.min(real.rows(), synthetic.rows());
    return train(data, task, real.slice(0, rows), synthetic.slice(0, rows), test);
  }

  private static Outcome train(
      Comparison data,
      Prediction task,
      LabelledRows real,
      LabelledRows synthetic,
      LabelledRows test) {
    if (test.isOfOneAnswer()) {
      return none("the held-out rows do not differ in '" + task.target() + "'");
    }
    List<Predictor> pair = task.fit(data, List.of(real, synthetic));
    Estimate realScore = pair.get(0).score(test);
    Estimate syntheticScore = pair.get(1).score(test);
    return new Outcome(
        new TrainedTwice(
            task,
            real,
            synthetic,
            pair.get(0),
            pair.get(1),
            realScore,
            syntheticScore,
            test.rows()),
        "");
  }

  private static Outcome none(String obstacle) {
    return new Outcome(null, obstacle);
  }

  /** What was done, for a person. */
  String note() {
    return task.scoredBy()
        + " of boosting that predicts '"
        + task.target()
        + "' of "
        + testRows
        + " held-out rows, trained on "
        + real.rows()
        + " synthetic and on as many real rows";
  }
}
