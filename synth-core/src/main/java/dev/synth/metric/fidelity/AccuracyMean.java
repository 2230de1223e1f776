package dev.synth.metric.fidelity;

import dev.synth.metric.About;
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
  private final About about;
  private final boolean keepsParts;

  AccuracyMean(String name, String meaning, boolean keepsParts) {
    this.about = new About(name, meaning, Aspect.FIDELITY, Goal.HIGHER, Averages.REMEDY);
    this.keepsParts = keepsParts;
  }

  /** The places of the columns of each combination. */
  abstract List<int[]> combinations(int columns, long seed);

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Score score(Comparison data) {
    BinnedAccuracy binned = BinnedAccuracy.of(data);
    Optional<String> obstacle = binned.obstacle();
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    List<int[]> combinations = combinations(binned.columns().size(), data.seed());
    BinnedAccuracy.Accuracy[] found = binned.of(data, combinations);
    Map<String, Double> parts = new LinkedHashMap<>();
    double perfect = 0;
    for (int i = 0; i < found.length; i++) {
      parts.put(nameOf(combinations.get(i), binned.columns()), found[i].value());
      perfect += found[i].perfect();
    }
    Score mean = Averages.of(name(), parts, "there are too few columns");
    if (!mean.isMeasured()) {
      return mean;
    }
    return mean.withPerfect(perfect / found.length).withParts(keepsParts ? parts : Map.of());
  }

  private static String nameOf(int[] combination, List<BinnedColumn> columns) {
    return Arrays.stream(combination)
        .mapToObj(c -> columns.get(c).name)
        .collect(Collectors.joining(" ~ "));
  }
}
