package dev.synth.metric;

import dev.synth.learn.Boosting;
import dev.synth.learn.Feature;
import dev.synth.problem.Cancellation;
import dev.synth.random.Rng;
import dev.synth.stats.RocAuc;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One column to predict from others: two classes by their AUC, several by the mean AUC of each
 * against the rest, weighted by how many rows have it, a number by R squared.
 *
 * @param target the column to predict
 * @param known the columns it is predicted from
 */
public record PredictionTask(ComparedColumn target, List<ComparedColumn> known) {
  /** Rows of one table whose target is known. Immutable. */
  public static final class Rows {
    private final List<Feature> features;
    private final double[] targets;

    private Rows(List<Feature> features, double[] targets) {
      this.features = features;
      this.targets = targets;
    }

    /** What the target is predicted from. */
    public List<Feature> features() {
      return features;
    }

    /** How many there are. */
    public int size() {
      return targets.length;
    }
  }

  /** Those rows whose target is not missing, at most so many of them, drawn by a seed. */
  public Rows rows(Function<ComparedColumn, Cells> side, int most, long seed) {
    Cells targets = side.apply(target);
    int[] present =
        Arrays.stream(Rng.of(seed, "predicted").permutation(targets.size()))
            .filter(row -> !Double.isNaN(targets.at(row)))
            .limit(most)
            .toArray();
    return new Rows(
        known.stream().map(column -> feature(column, side.apply(column), present)).toList(),
        Arrays.stream(present).mapToDouble(targets::at).toArray());
  }

  private static Feature feature(ComparedColumn column, Cells cells, int[] rows) {
    double[] values = Arrays.stream(rows).mapToDouble(cells::at).toArray();
    return column.continuous()
        ? Feature.numbers(column.name(), values)
        : Feature.category(column.name(), values, column.levels());
  }

  /** Whether there is anything to learn from those rows: enough of them, and not all alike. */
  public boolean isLearnable(Rows rows) {
    return rows.size() >= 40 && Arrays.stream(rows.targets).distinct().count() > 1;
  }

  /** Fits boosting. */
  public Boosting learn(Rows rows, Cancellation stop) {
    if (target.continuous()) {
      return Boosting.regressor(rows.features(), rows.targets, stop);
    }
    int[] classes = Arrays.stream(rows.targets).mapToInt(code -> (int) code).toArray();
    return Boosting.classifier(rows.features(), classes, Math.max(2, target.levels()), stop);
  }

  /** What the score is called in notes. */
  public String measure() {
    return target.continuous() ? "R squared" : target.levels() <= 2 ? "AUC" : "mean AUC";
  }

  /** How well those of the rows are predicted; NaN when they are all alike. */
  public double score(double[][] predicted, Rows of, int[] rows) {
    double[] targets = of.targets;
    if (target.continuous()) {
      return rSquared(predicted[0], targets, rows);
    }
    if (predicted.length == 1) {
      return auc(predicted[0], targets, rows, 1);
    }
    double sum = 0;
    double weights = 0;
    for (int level = 0; level < predicted.length; level++) {
      int code = level;
      double holders = Arrays.stream(rows).filter(row -> targets[row] == code).count();
      if (holders > 0 && holders < rows.length) {
        sum += holders * auc(predicted[level], targets, rows, code);
        weights += holders;
      }
    }
    return weights == 0 ? Double.NaN : sum / weights;
  }

  /** All rows, for {@link #score}. */
  public static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  private static double auc(double[] predicted, double[] targets, int[] rows, int positive) {
    double[] of =
        Arrays.stream(rows)
            .filter(r -> targets[r] == positive)
            .mapToDouble(r -> predicted[r])
            .toArray();
    double[] others =
        Arrays.stream(rows)
            .filter(r -> targets[r] != positive)
            .mapToDouble(r -> predicted[r])
            .toArray();
    return RocAuc.of(of, others).value();
  }

  private static double rSquared(double[] predicted, double[] targets, int[] rows) {
    double mean = Arrays.stream(rows).mapToDouble(row -> targets[row]).average().orElse(Double.NaN);
    double left = 0;
    double all = 0;
    for (int row : rows) {
      left += (targets[row] - predicted[row]) * (targets[row] - predicted[row]);
      all += (targets[row] - mean) * (targets[row] - mean);
    }
    return all == 0 ? Double.NaN : 1 - left / all;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "'%s' from %d columns", target.name(), known.size());
  }
}
