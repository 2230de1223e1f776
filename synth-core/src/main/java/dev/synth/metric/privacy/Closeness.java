package dev.synth.metric.privacy;

import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How near the nearest synthetic rows lie to training rows, beside how near held-out rows do. Both
 * are compared with the same training rows, so that the comparison is fair however many there are:
 * a percentile of more queries is less noisy, not lower.
 */
final class Closeness {
  private static final double NEAREST = 0.05;
  private static final double MEDIAN = 0.5;

  private Closeness() {}

  static Score score(String metric, Percentiles synthetic, Percentiles heldOut, String note) {
    double value = synthetic.at(NEAREST);
    double perfect = heldOut.at(NEAREST);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("5th percentile", value);
    parts.put("median", synthetic.at(MEDIAN));
    parts.put("held-out 5th percentile", perfect);
    parts.put("held-out median", heldOut.at(MEDIAN));
    return new Score(metric, value, synthetic.noise(NEAREST), perfect, note, parts);
  }
}
