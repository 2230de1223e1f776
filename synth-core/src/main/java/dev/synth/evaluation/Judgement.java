package dev.synth.evaluation;

import dev.synth.metric.About;
import dev.synth.metric.Score;

/**
 * One bound held against its score.
 *
 * @param bound what must not be passed
 * @param score what was measured
 * @param outcome whether it was passed
 * @param about what the metric says of itself
 */
public record Judgement(Bound bound, Score score, Outcome outcome, About about) {
  /** What came out. */
  public enum Outcome {
    KEPT("kept"),
    /** Beyond the bound, but by no more than 3 standard errors. */
    KEPT_WITHIN_NOISE("kept within noise"),
    BREACHED("breached"),
    /** So noisy a share that no value of it would breach. */
    TOO_FEW_ROWS("too few rows to tell"),
    UNMEASURED("not measured");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** Of a score held against a bound. */
    public static Outcome of(Bound bound, Score score) {
      double excess = bound.excess(score);
      if (Double.isNaN(excess)) {
        return UNMEASURED;
      }
      if (bound.isBlind(score)) {
        return TOO_FEW_ROWS;
      }
      if (excess <= 0) {
        return KEPT;
      }
      return excess <= Score.STANDARD_ERRORS * score.noise() ? KEPT_WITHIN_NOISE : BREACHED;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static Judgement of(Bound bound, Score score, About about) {
    return new Judgement(bound, score, Outcome.of(bound, score), about);
  }

  /** Whether the build must fail. */
  public boolean breached() {
    return outcome == Outcome.BREACHED;
  }

  /** One line for a person: outcome, bound, value, noise, noise floor and the metric's note. */
  public String text() {
    if (outcome == Outcome.UNMEASURED) {
      return outcome + ": " + bound + ", because " + score.note();
    }
    String noise = score.noise() > 0 ? " with noise " + DisplayNumbers.text(score.noise()) : "";
    String floor =
        Double.isNaN(score.perfect())
            ? ""
            : ", a perfect sample " + DisplayNumbers.text(score.perfect());
    String note = score.note().isEmpty() ? "" : " (" + score.note() + ")";
    return outcome
        + ": "
        + bound
        + ", measured "
        + DisplayNumbers.text(score.value())
        + noise
        + floor
        + note;
  }
}
