package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was measured when a model was fitted, on rows it had not seen. Holds figures only.
 *
 * @param judgedOn the day
 * @param trainingRows learnt from by the fit that was judged; where {@link Provenance#ALL_ROWS} is
 *     told, the model is a second fit, of these and the rows kept apart
 * @param heldOutRows kept apart, compared with
 * @param syntheticRows judged, in each sample
 * @param seeds of the samples judged: of a score with noise their mean counts, else the worst
 * @param scores one line a metric
 * @param relations what was found between columns, and how often it holds
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
    List<Holding> relations,
    Optional<String> refusal) {
  public Certificate {
    relations = List.copyOf(relations);
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
   * @param value of the samples together: the mean of a score with noise, else the worst
   * @param noise standard error of the value
   * @param bound such as {@code dcr-share <= 0.55}; empty when it was measured but not bounded
   * @param passed whether the bound was kept within its noise
   */
  public record Line(String metric, double value, double noise, String bound, boolean passed) {}

  /**
   * One relation of the rows that were learnt from; a share is NaN where no row says anything.
   *
   * @param words what it says
   * @param hard whether it holds in all of them
   * @param real share of them in which it holds
   * @param heldOut share of the rows that were kept apart
   * @param synthetic share of the rows of the first sample
   */
  public record Holding(
      String words, boolean hard, double real, double heldOut, double synthetic) {}
}
