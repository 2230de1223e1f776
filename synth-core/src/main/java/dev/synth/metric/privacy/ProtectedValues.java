package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many synthetic cells tell what only a few training rows hold; 0 is the only safe value.
 * Counted are levels of a category that fewer than 5 training rows hold, or none, and numbers and
 * times that equal an extreme which stands apart, see {@link Extremes}. Counted exactly, so without
 * noise; as costly as sorting the cells.
 */
public final class ProtectedValues implements Metric {
  /** A level held by so many rows names nobody; the threshold that rare levels are redrawn by. */
  private static final int SAFE = Coincidences.COMMON;

  /** Steps to the next number inwards. */
  private static final double ALONE = 1_000;

  @Override
  public String name() {
    return "protected-values";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    long all = 0;
    List<String> guilty = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      long found =
          column.continuous()
              ? Extremes.of(column.training()).count(column.synthetic())
              : count(column);
      all += found;
      if (found > 0) {
        guilty.add("'" + column.name() + "'");
      }
    }
    String note = guilty.isEmpty() ? "" : "in " + String.join(", ", guilty);
    return Score.of(name(), (double) all, 0, note).withPerfect(0);
  }

  @Override
  public String remedy() {
    return "give the named columns a rule, or fit again with their rare values protected";
  }

  private static long rareLevels(ComparedColumn column) {
    int missing = column.levels();
    var holders = new int[column.levels() + 1];
    for (int code : column.training().codes(missing)) {
      holders[code]++;
    }
    holders[missing] = SAFE; // that a cell is missing is no level
    long found = 0;
    for (int code : column.synthetic().codes(missing)) {
      if (holders[code] < SAFE) {
        found++;
      }
    }
    return found;
  }

  private static long extremes(ComparedColumn column) {
    double[] sorted =
        Arrays.stream(column.training().numbers()).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double step = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double apart = sorted[i] - sorted[i - 1];
      step = apart > 0 ? Math.min(step, apart) : step;
    }
    Set<Double> alone = new HashSet<>();
    for (int i = 0; i < Math.min(SAFE - 1, sorted.length - SAFE); i++) {
      if (sorted[i + 1] - sorted[i] >= ALONE * step) {
        alone.add(sorted[i]);
      }
      int top = sorted.length - 1 - i;
      if (sorted[top] - sorted[top - 1] >= ALONE * step) {
        alone.add(sorted[top]);
      }
    }
    return Arrays.stream(column.synthetic().numbers()).filter(alone::contains).count();
  }
}
