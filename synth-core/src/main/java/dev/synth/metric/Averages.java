package dev.synth.metric;

import java.util.Map;

/** Scores that are the mean of their measurable parts. */
public final class Averages {
  /** What helps every score of likeness. */
  public static final String REMEDY =
      "learn from more rows, or by another synthesizer, or loosen the bound";

  private Averages() {}

  /** The mean of the parts that are not NaN; unmeasured when there is none. */
  public static Score of(String metric, Map<String, Double> parts, String whenEmpty) {
    double sum = 0;
    int measured = 0;
    for (double part : parts.values()) {
      if (!Double.isNaN(part)) {
        sum += part;
        measured++;
      }
    }
    if (measured == 0) {
      String why = parts.isEmpty() ? whenEmpty : "no part of it can be measured";
      return Score.unmeasured(metric, why).withParts(parts);
    }
    String note = measured == parts.size() ? "" : (parts.size() - measured) + " parts not measured";
    return Score.of(metric, sum / measured, 0, note).withParts(parts);
  }
}
