package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mean of {@link BinnedAccuracy} over combinations of columns, beside its noise floor. */
abstract class AccuracyMean implements Metric {
  private final String name;
  private final boolean keepsParts;

  AccuracyMean(String name, boolean keepsParts) {
    this.name = name;
    this.keepsParts = keepsParts;
  }

  /** The places of the columns of each combination. */
  abstract List<int[]> combinations(int columns, long seed);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Aspect aspect() {
    return Aspect.FIDELITY;
  }

  @Override
  public final Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public final Score score(Comparison data) {
    BinnedAccuracy binned = BinnedAccuracy.of(data);
    Optional<String> obstacle = binned.obstacle();
    if (obstacle.isPresent()) {
      return Score.unmeasured(name, obstacle.get());
    }
    List<int[]> combinations = combinations(binned.columns().size(), data.seed());
    BinnedAccuracy.Accuracy[] found = binned.of(data, combinations);
    Map<String, Double> parts = new LinkedHashMap<>();
    double perfect = 0;
    for (int i = 0; i < found.length; i++) {
      parts.put(nameOf(combinations.get(i), binned.columns()), found[i].value());
      perfect += found[i].perfect();
    }
    Score mean = Averages.of(name, parts, "there are too few columns");
    if (!mean.isMeasured()) {
      return mean;
    }
    return mean.withPerfect(perfect / found.length).withParts(keepsParts ? parts : Map.of());
  }

  @Override
  public final String remedy() {
    return Averages.REMEDY;
  }

  private static String nameOf(int[] combination, List<BinnedColumn> columns) {
    return Arrays.stream(combination)
        .mapToObj(c -> columns.get(c).name)
        .collect(Collectors.joining(" ~ "));
  }
}
