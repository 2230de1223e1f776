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
 * @param perfect the noise floor: what a perfect sample of that size would score, drawn afresh from
 *     where the real rows come from; NaN when it is not known
 * @param note a reason or figures for a person, never a value of a real cell; may be empty
 * @param parts the scores it is made of (one a column, one a pair of columns), by name; may be
 *     empty
 */
public record Score(
    String metric,
    double value,
    double noise,
    double perfect,
    String note,
    Map<String, Double> parts) {
  /**
   * A bound is breached beyond so many standard errors: a score that lies exactly on its bound is
   * then called a breach once in 740 samples (0.13 %, one-sided, normal).
   */
  public static final double STANDARD_ERRORS = 3;

  public Score {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A score without parts, whose noise floor is not known. */
  public static Score of(String metric, double value, double noise, String note) {
    return new Score(metric, value, noise, Double.NaN, note, Map.of());
  }

  /** A score that the data does not allow. */
  public static Score unmeasured(String metric, String why) {
    return new Score(metric, Double.NaN, 0, Double.NaN, why, Map.of());
  }

  /** Whether there is a value. */
  public boolean isMeasured() {
    return !Double.isNaN(value);
  }

  /** The same beside that noise floor. */
  public Score withPerfect(double floor) {
    return new Score(metric, value, noise, floor, note, parts);
  }

  /** The same with another value. */
  public Score withValue(double other) {
    return new Score(metric, other, noise, perfect, note, parts);
  }

  /** The same with that standard error. */
  public Score withNoise(double standardError) {
    return new Score(metric, value, standardError, perfect, note, parts);
  }

  /** The same made of those parts. */
  public Score withParts(Map<String, Double> madeOf) {
    return new Score(metric, value, noise, perfect, note, madeOf);
  }
}
