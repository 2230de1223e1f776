package dev.synth.metric.utility;

import dev.synth.learn.Feature;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As many real as synthetic rows in one table, to be told apart: real are training and held-out
 * rows together, the last of {@link #real} rows, the others are synthetic.
 */
final class RealOrSynthetic {
  private static final int FOLDS = 3;
  private static final int FEWEST = 50;

  private final List<Feature> features;
  private final int real;

  private RealOrSynthetic(List<Feature> features, int real) {
    this.features = features;
    this.real = real;
  }

  /** At most so many rows of each. */
  static RealOrSynthetic of(Comparison data, int most) {
    int training = data.training().rows();
    int heldOut = data.heldOut().rows();
    int rows = Math.min(most, Math.min(training + heldOut, data.synthetic().rows()));
    int[] ofReal = draw(data, "real", training + heldOut, rows);
    int[] ofSynthetic = draw(data, "synthetic", data.synthetic().rows(), rows);
    List<Feature> features =
        data.columns().stream().map(column -> feature(column, ofReal, ofSynthetic)).toList();
    return new RealOrSynthetic(features, rows);
  }

  private static int[] draw(Comparison data, String who, int rows, int count) {
    return Arrays.copyOf(Rng.of(data.seed(), "told apart " + who).permutation(rows), count);
  }

  private static Feature feature(ComparedColumn column, int[] real, int[] synthetic) {
    int training = column.training().size();
    double[] values =
        Stream.of(
                Arrays.stream(real)
                    .mapToDouble(
                        row ->
                            row < training
                                ? column.training().at(row)
                                : column.heldOut().at(row - training)),
                Arrays.stream(synthetic).mapToDouble(row -> column.synthetic().at(row)))
            .flatMapToDouble(side -> side)
            .toArray();
    return column.continuous()
        ? Feature.numbers(column.name(), values)
        : Feature.category(column.name(), values, column.levels());
  }

  boolean isLearnable() {
    return real >= FEWEST && !features.isEmpty();
  }

  /** Rows of each side. */
  int real() {
    return real;
  }

  List<Feature> features() {
    return features;
  }

  /** Those of the rows that are in a fold, or are not; rows were drawn in random order. */
  int[] fold(int fold, boolean inside) {
    return IntStream.range(0, 2 * real)
        .filter(row -> (row % real % FOLDS == fold) == inside)
        .toArray();
  }

  boolean isReal(int row) {
    return row < real;
  }

  static int folds() {
    return FOLDS;
  }
}
