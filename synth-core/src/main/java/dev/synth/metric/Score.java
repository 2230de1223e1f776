package dev.synth.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a metric found.
 *
 * @param metric its catalog name
 * @param value NaN when it could not be measured; then {@code note} says why
 * @param noise standard error of the value under resampling of rows; 0 when none is known
 * @param note a reason or figures for a person, never a value of a real cell; may be empty
 * @param parts the scores it is made of (one a column, one a pair of columns), by name; may be
 *     empty
 */
public record Score(
    String metric, double value, double noise, String note, Map<String, Double> parts) {
  public Score {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A score without parts. */
  public static Score of(String metric, double value, double noise, String note) {
    return new Score(metric, value, noise, note, Map.of());
  }

  /** A score that the data does not allow. */
  public static Score unmeasured(String metric, String why) {
    return new Score(metric, Double.NaN, 0, why, Map.of());
  }
}
