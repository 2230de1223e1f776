package dev.synth.metric;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Binning;
import dev.synth.learn.BoostedClasses;
import dev.synth.learn.BoostedNumbers;
import dev.synth.learn.Boosting;
import dev.synth.learn.Features;
import dev.synth.learn.R2;
import dev.synth.learn.RocAuc;
import dev.synth.problem.Cancellation;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The task of predicting one compared column by all others. A category's classes are its levels in
 * the training rows; of more than 20 the 19 most frequent ones, and one class for all others. Rows
 * whose answer is missing, or none of the classes, are left out. Immutable.
 *
 * <p>The learner is {@link Boosting} with its defaults; with more than three classes fewer rounds
 * at a higher rate, about 300 trees in all.
 */
public final class Prediction {
  private static final int MOST_CLASSES = 20;
  private static final int MOST_TREES = 300;
  private static final int LEAST_ROUNDS = 20;
  private static final double HIGHEST_RATE = 0.3;
  private static final int NONE = -1;

  private final ComparedColumn target;
  private final List<ComparedColumn> known;
  private final int[] classOf; // by level
  private final int classes; // 0 when the target is a number

  private Prediction(
      ComparedColumn target, List<ComparedColumn> known, int[] classOf, int classes) {
    this.target = target;
    this.known = known;
    this.classOf = classOf;
    this.classes = classes;
  }

  /** The task of predicting that one of the columns. */
  public static Prediction of(ComparedColumn target, List<ComparedColumn> columns) {
    List<ComparedColumn> known = columns.stream().filter(c -> !c.equals(target)).toList();
    if (target.continuous()) {
      return new Prediction(target, known, new int[0], 0);
    }
    LevelCounts counts = LevelCounts.of(target);
    int[] frequentFirst =
        IntStream.range(0, target.levels())
            .filter(level -> counts.holders(level) > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer level) -> -counts.holders(level)))
            .mapToInt(Integer::intValue)
            .toArray();
    var classOf = new int[target.levels()];
    Arrays.fill(classOf, frequentFirst.length > MOST_CLASSES ? MOST_CLASSES - 1 : NONE);
    int classes = Math.min(frequentFirst.length, MOST_CLASSES);
    for (int place = 0; place < frequentFirst.length; place++) {
      classOf[frequentFirst[place]] = Math.min(place, classes - 1);
    }
    return new Prediction(target, known, classOf, classes);
  }

  /** The column to predict. */
  public String target() {
    return target.name();
  }

  /** The columns to predict it by. */
  public List<ComparedColumn> known() {
    return known;
  }

  /** What a score is: {@code AUC}, or {@code R2} when the column is a number. */
  public String scoredBy() {
    return classes == 0 ? "R2" : "AUC";
  }

  /** Why there is nothing to learn; empty when there is. */
  public Optional<String> obstacle() {
    if (known.isEmpty()) {
      return Optional.of("there is no other column to predict '" + target() + "' by");
    }
    if (!target.continuous() && classes < 2) {
      return Optional.of("the training rows have one level of '" + target() + "' at most");
    }
    return Optional.empty();
  }

  /**
   * Rows with a right answer, drawn at random.
   *
   * @param table which cells of a column
   * @param most at most so many rows
   */
  public LabelledRows draw(Function<ComparedColumn, Cells> table, int most, Rng rng) {
    Cells cells = table.apply(target);
    int[] labelled =
        Arrays.stream(rng.permutation(cells.size()))
            .filter(row -> !Double.isNaN(answer(cells.at(row))))
            .limit(most)
            .toArray();
    Features features = Features.of(labelled.length);
    for (ComparedColumn column : known) {
      double[] ofColumn = pick(table.apply(column), labelled);
      features =
          column.continuous()
              ? features.withNumber(ofColumn)
              : features.withCategory(ofColumn, column.levels());
    }
    double[] answers = Arrays.stream(pick(cells, labelled)).map(this::answer).toArray();
    return new LabelledRows(features, answers);
  }

  /**
   * Learns from each of some samples, all threads sharing them.
   *
   * @throws java.util.concurrent.CancellationException when the comparison is cancelled
   */
  public List<Predictor> fit(Comparison data, List<LabelledRows> samples) {
    var predictors = new Predictor[samples.size()];
    data.inParallel(
        predictors.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            predictors[i] = fit(data, samples.get(i), 1);
          }
        });
    return List.of(predictors);
  }

  /**
   * Learns, by so many threads.
   *
   * @throws java.util.concurrent.CancellationException when the comparison is cancelled
   */
  public Predictor fit(Comparison data, LabelledRows rows, int threads) {
    Cancellation stop =
        () -> {
          data.throwIfCancelled();
          return false;
        };
    Binning binning = Binning.of(rows.features());
    BinnedRows binned = binning.apply(rows.features());
    if (classes == 0) {
      BoostedNumbers model = Boosting.DEFAULT.fitNumbers(binned, rows.answers(), threads, stop);
      return new Predictor(
          binning, (b, r) -> R2.of(model.values(b), r.answers()), model.importance());
    }
    BoostedClasses model = learner().fitClasses(binned, rows.classes(), classes, threads, stop);
    return new Predictor(
        binning,
        (b, r) -> RocAuc.oneVsRest(model.probabilities(b), r.classes()),
        model.importance());
  }

  private Boosting learner() {
    Boosting usual = Boosting.DEFAULT;
    if (classes * usual.rounds() <= MOST_TREES) {
      return usual;
    }
    int rounds = Math.max(LEAST_ROUNDS, MOST_TREES / classes);
    double rate = Math.min(HIGHEST_RATE, usual.rate() * usual.rounds() / rounds);
    return new Boosting(rounds, rate, usual.mostLeaves(), usual.leastRows());
  }

  /** A number as it is, a level's class; NaN when it is missing or none. */
  private double answer(double cell) {
    if (classes == 0 || Double.isNaN(cell)) {
      return Double.isInfinite(cell) ? Double.NaN : cell;
    }
    int one = classOf[(int) cell];
    return one == NONE ? Double.NaN : one;
  }

  private static double[] pick(Cells cells, int[] rows) {
    return Arrays.stream(rows).mapToDouble(cells::at).toArray();
  }
}
