package dev.synth.synthesis;

import java.time.LocalDate;
import java.util.List;

/**
 * What was measured when a model was fitted, on rows it had not seen. Holds figures only.
 *
 * @param judgedOn the day
 * @param trainingRows learnt from
 * @param heldOutRows kept apart, compared with
 * @param syntheticRows judged, in each sample
 * @param seeds of the samples judged; the worst of each score counts
 * @param scores one line a metric
 */
public record Certificate(
    LocalDate judgedOn,
    long trainingRows,
    long heldOutRows,
    long syntheticRows,
    List<Long> seeds,
    List<Line> scores) {
  public Certificate {
    seeds = List.copyOf(seeds);
    scores = List.copyOf(scores);
  }

  /** Whether every bound was kept. */
  public boolean passed() {
    return scores.stream().allMatch(Line::passed);
  }

  /**
   * One metric.
   *
   * @param metric its catalog name
   * @param value the worst of the samples
   * @param noise standard error of the value
   * @param bound such as {@code dcr-share <= 0.55}; empty when it was measured but not bounded
   * @param passed whether the bound was kept within its noise
   */
  public record Line(String metric, double value, double noise, String bound, boolean passed) {}
}
