package dev.synth.evaluation;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds on scores. Immutable.
 *
 * @param bounds each is judged by itself; may be empty, then everything passes
 */
public record Gate(List<Bound> bounds) {
  /** What real data is guarded by when the user says nothing else. */
  public static final Gate DEFAULT =
      new Gate(
          List.of(
              new Bound("exact-match", Bound.Direction.AT_MOST, 0),
              new Bound("dcr-share", Bound.Direction.AT_MOST, 0.55),
              new Bound("protected-values", Bound.Direction.AT_MOST, 0),
              new Bound("copied-values", Bound.Direction.AT_MOST, 0)));

  private static final String NONE = "none";

  public Gate {
    bounds = List.copyOf(bounds);
  }

  /**
   * Reads bounds as users write them.
   *
   * @param texts empty for the default gate, {@code none} alone for no bounds, else one bound each
   * @throws SynthException when one has another shape, names no metric, or is {@code none} beside
   *     others
   */
  public static Gate parse(List<String> texts) {
    if (texts.isEmpty()) {
      return DEFAULT;
    }
    if (texts.stream().noneMatch(t -> t.strip().equals(NONE))) {
      return new Gate(texts.stream().map(Bound::parse).toList());
    }
    if (texts.size() > 1) {
      throw SynthException.of("a gate of 'none' has other bounds beside it")
          .at("none means that nothing is bounded")
          .toFix("remove none, or the other bounds.");
    }
    return new Gate(List.of());
  }

  /** The same with one more bound. */
  public Gate with(Bound more) {
    List<Bound> all = new ArrayList<>(bounds);
    all.add(more);
    return new Gate(all);
  }

  /** Every row keeps what is demanded, and what always holds in the rows that were learnt from. */
  public static Bound allKept() {
    return new Bound("constraints", Bound.Direction.AT_LEAST, 1);
  }

  /** The metrics that must be measured, each once. */
  public List<String> metrics() {
    return bounds.stream().map(Bound::metric).distinct().toList();
  }

  /**
   * Judges scores: a bound is breached when the score lies beyond it by more than 3 of its standard
   * errors, so a score that lies exactly on its bound fails once in 740 samples (0.13 %,
   * one-sided); a score that could not be measured breaches nothing, and the verdict says so.
   *
   * @throws IllegalArgumentException when a bounded metric was not evaluated
   */
  public Verdict judge(Evaluation evaluation) {
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    List<Judgement> judgements = new ArrayList<>();
    for (Bound bound : bounds) {
      Score score = evaluation.score(bound.metric());
      judgements.add(Judgement.of(bound, score, catalog.get(bound.metric()).about()));
    }
    return new Verdict(evaluation, judgements);
  }
}
