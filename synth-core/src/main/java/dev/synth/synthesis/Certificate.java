package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was measured when a model was fitted, on rows it had not seen. Holds figures only.
 *
 * @param judgedOn the day
 * @param trainingRows learnt from
 * @param heldOutRows kept apart, compared with
 * @param syntheticRows judged, in each sample
 * @param seeds of the samples judged; the worst of each score counts
 * @param scores one line a metric
 * @param refusal the error that tells of breached bounds; empty when the gate was passed. Such a
 *     model may be measured again, and gives no rows
 */
public record Certificate(
    LocalDate judgedOn,
    long trainingRows,
    long heldOutRows,
    long syntheticRows,
    List<Long> seeds,
    List<Line> scores,
    Optional<String> refusal) {
  public Certificate {
    seeds = List.copyOf(seeds);
    scores = List.copyOf(scores);
  }

  /** Whether every bound was kept. */
  public boolean passed() {
    return refusal.isEmpty();
  }

  /**
   * Fails when a bound was breached.
   *
   * @throws SynthException with each breach's bound, value, noise and what to change
   */
  public void orThrow() {
    refusal.ifPresent(
        text -> {
          throw SynthException.parse(text);
        });
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
