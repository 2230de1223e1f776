package dev.synth.metric.utility;

import dev.synth.learn.Feature;
import dev.synth.learn.LogisticRegression;
import dev.synth.learn.Workers;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How little logistic regression tells real from synthetic rows: 1 - the mean over three folds of
 * {@code 2 max(.5, AUC) - 1}; 1 is perfect. SDMetrics' LogisticDetection: missing numbers are
 * replaced by the mean, categories are one column a level (at most 30), columns are divided by
 * their interquartile range. A weak judge: it sees no more than means. At most 10,000 rows of each
 * side.
 */
public final class LogisticDetection implements Metric {
  private static final int MOST = 10_000;
  private static final int LEVELS = 30;

  @Override
  public String name() {
    return "logistic-detection";
  }

  @Override
  public Aspect aspect() {
    return Aspect.UTILITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    RealOrSynthetic rows = RealOrSynthetic.of(data, MOST);
    if (!rows.isLearnable()) {
      return Score.unmeasured(name(), "there are too few rows to tell apart");
    }
    double[][] columns = columns(rows.features());
    int folds = RealOrSynthetic.folds();
    var scores = new double[folds];
    var errors = new double[folds];
    Workers.run(
        folds,
        data.threads(),
        (from, to) -> {
          for (int fold = from; fold < to; fold++) {
            data.throwIfCancelled();
            int[] learnt = rows.fold(fold, false);
            var synthetic = new boolean[learnt.length];
            for (int i = 0; i < learnt.length; i++) {
              synthetic[i] = !rows.isReal(learnt[i]);
            }
            var judge = LogisticRegression.fit(pick(columns, learnt), synthetic);
            int[] judged = rows.fold(fold, true);
            var auc = Detection.auc(rows, judged, judge.predict(pick(columns, judged)));
            scores[fold] = 2 * Math.max(0.5, auc.value()) - 1;
            errors[fold] = 2 * auc.standardError();
          }
        });
    double mean = Arrays.stream(scores).sum() / folds;
    double variance = Arrays.stream(errors).map(error -> error * error).sum();
    String note = rows.real() + " rows of each kind, three folds";
    return Score.of(name(), 1 - mean, StrictMath.sqrt(variance) / folds, note).withPerfect(1);
  }

  @Override
  public String remedy() {
    return "train for more epochs";
  }

  private static double[][] pick(double[][] columns, int[] rows) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] columns(List<Feature> features) {
    List<double[]> columns = new ArrayList<>();
    for (Feature feature : features) {
      var values = new double[feature.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = feature.at(row);
      }
      if (!feature.isCategory()) {
        columns.add(scaled(values));
        continue;
      }
      for (int level : frequent(values, feature.levels())) {
        columns.add(Arrays.stream(values).map(code -> code == level ? 1 : 0).toArray());
      }
    }
    return columns.toArray(double[][]::new);
  }

  private static int[] frequent(double[] codes, int levels) {
    var order = new long[levels];
    for (double code : codes) {
      if (!Double.isNaN(code)) {
        order[(int) code] -= levels;
      }
    }
    for (int level = 0; level < levels; level++) {
      order[level] += level;
    }
    Arrays.sort(order);
    return Arrays.stream(order)
        .limit(LEVELS)
        .mapToInt(key -> (int) Math.floorMod(key, (long) levels))
        .toArray();
  }

  private static double[] scaled(double[] values) {
    double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
    if (sorted.length == 0) {
      return new double[values.length];
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double median = sorted[sorted.length / 2];
    double spread = sorted[3 * sorted.length / 4] - sorted[sorted.length / 4];
    double scale = spread > 0 ? spread : Math.max(1, sorted[sorted.length - 1] - sorted[0]);
    return Arrays.stream(values)
        .map(x -> ((Double.isNaN(x) ? mean : x) - median) / scale)
        .toArray();
  }
}
