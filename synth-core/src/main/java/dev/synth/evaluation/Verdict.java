package dev.synth.evaluation;

import dev.synth.metric.Score;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An evaluation judged by a gate: passed, or failed with the breaches. Immutable.
 *
 * @param evaluation all scores, bounded or not
 * @param judgements one for each bound
 */
public record Verdict(Evaluation evaluation, List<Judgement> judgements) {
  public Verdict {
    judgements = List.copyOf(judgements);
  }

  /** Whether no bound is breached. */
  public boolean passed() {
    return breaches().isEmpty();
  }

  /** The bounds that are breached. */
  public List<Judgement> breaches() {
    return judgements.stream().filter(Judgement::breached).toList();
  }

  /** The judgements on one metric's score; empty when it has no bound. */
  public List<Judgement> on(String metric) {
    return judgements.stream().filter(j -> j.bound().metric().equals(metric)).toList();
  }

  /** The verdict for a person: one line, and one more for each bound. */
  public String text() {
    if (judgements.isEmpty()) {
      return "gate passed: it has no bounds";
    }
    var text = new StringBuilder(passed() ? "gate passed" : "gate failed").append(": ");
    text.append(breaches().size()).append(" of ").append(judgements.size()).append(" breached");
    for (Judgement judgement : judgements) {
      text.append("\n  ").append(judgement.text());
    }
    return text.toString();
  }

  /**
   * Fails when a bound is breached.
   *
   * @param subject what was judged, such as {@code model customers.synth}
   * @throws SynthException with each breach's bound, value, noise and what to change
   */
  public void orThrow(String subject) {
    refusal(subject)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** What {@link #orThrow} throws. */
  public Optional<SynthException> refusal(String subject) {
    if (passed()) {
      return Optional.empty();
    }
    SynthException.Draft draft = SynthException.of(subject + " does not pass its gate");
    for (Judgement judgement : judgements) {
      if (judgement.breached() || judgement.outcome() == Judgement.Outcome.UNMEASURED) {
        draft = draft.at(judgement.text());
      }
    }
    String advice =
        breaches().stream()
            .map(b -> "for " + b.bound().metric() + ", " + b.about().remedy() + ".")
            .distinct()
            .collect(Collectors.joining(" "));
    return Optional.of(
        draft
            .at("a breach lies beyond its bound by more than 3 standard errors (the noise)")
            .toFix(advice));
  }

  /** What a certificate keeps: a line for each bound, and for each score without one. */
  public List<Certificate.Line> lines() {
    List<Certificate.Line> lines = new ArrayList<>();
    for (Score score : evaluation.scores().values()) {
      List<Judgement> bounded = on(score.metric());
      for (Judgement j : bounded) {
        lines.add(line(score, j.bound().toString(), !j.breached()));
      }
      if (bounded.isEmpty()) {
        lines.add(line(score, "", true));
      }
    }
    return List.copyOf(lines);
  }

  private static Certificate.Line line(Score score, String bound, boolean passed) {
    return new Certificate.Line(score.metric(), score.value(), score.noise(), bound, passed);
  }
}
