package dev.synth.metric.utility;

import dev.synth.learn.Boosting;
import dev.synth.learn.Workers;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.PredictionTask;
import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One column predicted in the held-out rows by two models of the same kind: learnt from the
 * synthetic rows, and from as many real ones.
 *
 * @param task what is predicted
 * @param bySynthetic score of the model of synthetic rows
 * @param byReal score of the model of training rows
 * @param noise standard error of the first, by resampling held-out rows
 * @param gapNoise standard error of the difference, by the same resamples
 * @param agreement of the features that the two models rely on, 0 to 1
 * @param obstacle why it cannot be measured; empty when it is
 */
record Transfer(
    String task,
    double bySynthetic,
    double byReal,
    double noise,
    double gapNoise,
    double agreement,
    String obstacle) {
  private static final int MOST_ROWS = 50_000;
  private static final int MOST_LEVELS = 20;
  private static final int RESAMPLES = 40;

  static Transfer of(Comparison data) {
    return data.shared(Transfer.class, Transfer::measure);
  }

  private static Transfer failed(String why) {
    return new Transfer("", Double.NaN, Double.NaN, 0, 0, Double.NaN, why);
  }

  private static Transfer measure(Comparison data) {
    Optional<ComparedColumn> target = target(data);
    if (target.isEmpty() || data.columns().size() < 2) {
      return failed("there are no two columns, one to predict from the other");
    }
    List<ComparedColumn> known =
        data.columns().stream().filter(column -> !column.equals(target.get())).toList();
    var task = new PredictionTask(target.get(), known);
    int most = Math.min(MOST_ROWS, Math.min(data.training().rows(), data.synthetic().rows()));
    PredictionTask.Rows synthetic = task.rows(ComparedColumn::synthetic, most, data.seed());
    PredictionTask.Rows training = task.rows(ComparedColumn::training, most, data.seed());
    PredictionTask.Rows heldOut = task.rows(ComparedColumn::heldOut, MOST_ROWS, data.seed());
    if (!task.isLearnable(synthetic) || !task.isLearnable(training) || !task.isLearnable(heldOut)) {
      return failed("'" + target.get().name() + "' has too few rows or is constant in some table");
    }
    List<PredictionTask.Rows> sources = List.of(synthetic, training);
    var models = new Boosting[2];
    var predicted = new double[2][][];
    Workers.run(
        2,
        data.threads(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            models[i] = task.learn(sources.get(i), data::isCancelled);
            predicted[i] = models[i].predict(heldOut.features());
          }
        });
    int[] all = PredictionTask.all(heldOut.size());
    double bySynthetic = task.score(predicted[0], heldOut, all);
    double byReal = task.score(predicted[1], heldOut, all);
    List<Double> scores = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    Rng rng = Rng.of(data.seed(), "resampled held-out rows");
    for (int i = 0; i < RESAMPLES; i++) {
      data.throwIfCancelled();
      int[] rows = Arrays.stream(all).map(row -> rng.nextInt(all.length)).toArray();
      double score = task.score(predicted[0], heldOut, rows);
      scores.add(score);
      gaps.add(task.score(predicted[1], heldOut, rows) - score);
    }
    return new Transfer(
        task
            + ", boosting on "
            + training.size()
            + " rows, "
            + task.measure()
            + " on "
            + heldOut.size()
            + " held-out rows",
        bySynthetic,
        byReal,
        deviation(scores),
        deviation(gaps),
        agreement(models[0].importances(), models[1].importances()),
        Double.isNaN(bySynthetic) ? "the held-out rows are all alike" : "");
  }

  /** The one that is asked for; else the last category of few levels; else the last number. */
  private static Optional<ComparedColumn> target(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    if (data.target().isPresent()) {
      String name = data.target().get();
      Optional<ComparedColumn> asked =
          columns.stream().filter(column -> column.name().equals(name)).findFirst();
      if (asked.isEmpty()) {
        throw SynthException.of("there is no column '" + name + "' to predict")
            .at("the columns that are compared are " + columns.stream().map(c -> c.name()).toList())
            .toFix("name one of them.");
      }
      return asked;
    }
    Optional<ComparedColumn> category =
        columns.stream()
            .filter(c -> !c.continuous() && c.levels() >= 2 && c.levels() <= MOST_LEVELS)
            .reduce((first, second) -> second);
    return category.or(
        () -> columns.stream().filter(ComparedColumn::number).reduce((first, second) -> second));
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = StrictMath.sqrt(squares / (values.size() - 1));
    return Double.isNaN(deviation) ? 0 : deviation;
  }

  private static double agreement(double[] a, double[] b) {
    double apart = 0;
    for (int i = 0; i < a.length; i++) {
      apart += Math.abs(a[i] - b[i]);
    }
    return 1 - apart / 2;
  }
}
