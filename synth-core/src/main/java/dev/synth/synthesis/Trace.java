package dev.synth.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fitting measured as it went on, for a person to look at: losses by epoch and the like. Never
 * a value of a real cell.
 *
 * @param series name to values, in the order they were measured; finite
 */
public record Trace(Map<String, List<Double>> series) {
  /** Nothing was measured. */
  public static final Trace NONE = new Trace(Map.of());

  /** Loss on the rows that are learnt from, by epoch. */
  public static final String TRAINING = "training";

  /** Loss on rows that are not, by epoch. */
  public static final String VALIDATION = "validation";

  /** Loss of a critic. */
  public static final String CRITIC = "critic";

  public Trace {
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    series.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    series = Collections.unmodifiableMap(copy);
  }

  /**
   * The same with one more series, rounded to four decimals; left out when a value was not
   * measured.
   */
  public Trace with(String name, List<Double> values) {
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      return this;
    }
    List<Double> rounded = new ArrayList<>();
    for (double value : values) {
      rounded.add(StrictMath.rint(value * 1e4) / 1e4);
    }
    Map<String, List<Double>> more = new LinkedHashMap<>(series);
    more.put(name, rounded);
    return new Trace(more);
  }

  /** That series; empty when it was not measured. */
  public List<Double> of(String name) {
    return series.getOrDefault(name, List.of());
  }
}
