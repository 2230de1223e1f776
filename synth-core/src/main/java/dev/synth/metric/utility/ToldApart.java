package dev.synth.metric.utility;

import dev.synth.learn.Features;
import dev.synth.learn.RocAuc;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * As many real rows (training and held-out ones pooled, drawn by the seed) as synthetic ones, at
 * most 25,000 of each, in 3 folds of equal shares, to see whether a classifier tells them apart.
 */
final class ToldApart {
  private static final int MOST_ROWS = 25_000;
  private static final int LEAST_ROWS = 10;
  private static final int FOLDS = 3;

  private final Features features; // the real rows, then as many synthetic ones
  private final List<double[]> numbers; // cells of the columns that are numbers or times
  private final int half;

  private ToldApart(Features features, List<double[]> numbers, int half) {
    this.features = features;
    this.numbers = List.copyOf(numbers);
    this.half = half;
  }

  /** The same rows, of which a classifier sees more. */
  ToldApart withFeatures(UnaryOperator<Features> more) {
    return new ToldApart(more.apply(features), numbers, half);
  }

  /** Cells of each column that is a number or a time, the real rows before the synthetic ones. */
  List<double[]> numbers() {
    return numbers;
  }

  /** Learns from some rows which are synthetic, and says how likely others are. */
  @FunctionalInterface
  interface Classifier {
    double[] probabilities(Features training, boolean[] synthetic, Features test);
  }

  static Optional<String> obstacle(Comparison data) {
    if (data.columns().isEmpty()) {
      return Optional.of("there is no column to compare");
    }
    if (data.synthetic().rows() < LEAST_ROWS) {
      return Optional.of("there are fewer than " + LEAST_ROWS + " synthetic rows");
    }
    if (data.training().rows() + data.heldOut().rows() < LEAST_ROWS) {
      return Optional.of("there are fewer than " + LEAST_ROWS + " real rows");
    }
    return Optional.empty();
  }

  static ToldApart of(Comparison data) {
    return data.shared(ToldApart.class, ToldApart::draw);
  }

  private static ToldApart draw(Comparison data) {
    int training = data.training().rows();
    int real = training + data.heldOut().rows();
    int half = Math.min(MOST_ROWS, Math.min(real, data.synthetic().rows()));
    int[] ofReal = Rng.of(data.seed(), "detection real").permutation(real);
    int[] ofSynthetic =
        Rng.of(data.seed(), "detection synthetic").permutation(data.synthetic().rows());
    Features features = Features.of(2 * half);
    List<double[]> numbers = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      var cells = new double[2 * half];
      for (int i = 0; i < half; i++) {
        int row = ofReal[i];
        Cells table = row < training ? column.training() : column.heldOut();
        cells[i] = table.at(row < training ? row : row - training);
        cells[half + i] = column.synthetic().at(ofSynthetic[i]);
      }
      if (column.continuous()) {
        features = features.withNumber(cells);
        numbers.add(cells);
      } else {
        features = features.withCategory(cells, column.levels());
      }
    }
    return new ToldApart(features, numbers, half);
  }

  /** How many rows of either kind. */
  int half() {
    return half;
  }

  /** The area under the ROC curve of each fold, learnt from the other two; threads share folds. */
  double[] areas(Comparison data, Classifier classifier) {
    var areas = new double[FOLDS];
    data.inParallel(
        FOLDS,
        (from, to) -> {
          for (int fold = from; fold < to; fold++) {
            areas[fold] = area(fold, classifier);
          }
        });
    return areas;
  }

  private double area(int fold, Classifier classifier) {
    int[] training = rows(row -> row % half % FOLDS != fold);
    int[] test = rows(row -> row % half % FOLDS == fold);
    double[] scores =
        classifier.probabilities(features.pick(training), synthetic(training), features.pick(test));
    return RocAuc.of(scores, synthetic(test)).value();
  }

  private int[] rows(IntPredicate wanted) {
    return IntStream.range(0, 2 * half).filter(wanted).toArray();
  }

  private boolean[] synthetic(int[] rows) {
    var answers = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      answers[i] = rows[i] >= half;
    }
    return answers;
  }

  /** Standard error of one fold's area. */
  double errorOfFold(double area) {
    return RocAuc.standardError(area, half / FOLDS, half / FOLDS);
  }

  /** Standard error of the folds' mean. */
  double error(double[] areas) {
    double squares = 0;
    for (double area : areas) {
      squares += errorOfFold(area) * errorOfFold(area);
    }
    return StrictMath.sqrt(squares) / areas.length;
  }

  static double mean(double[] areas) {
    return Arrays.stream(areas).sum() / areas.length;
  }

  static Map<String, Double> parts(double[] areas) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int fold = 0; fold < areas.length; fold++) {
      parts.put("fold " + (fold + 1), areas[fold]);
    }
    return parts;
  }
}
