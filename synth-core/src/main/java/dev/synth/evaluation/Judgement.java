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
    UNMEASURED("not measured");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static Judgement of(Bound bound, Score score, About about) {
    double excess = bound.excess(score);
    Outcome outcome;
    if (Double.isNaN(excess)) {
      outcome = Outcome.UNMEASURED;
    } else if (excess <= 0) {
      outcome = Outcome.KEPT;
    } else if (excess <= Score.STANDARD_ERRORS * score.noise()) {
      outcome = Outcome.KEPT_WITHIN_NOISE;
    } else {
      outcome = Outcome.BREACHED;
    }
    return new Judgement(bound, score, outcome, about);
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
