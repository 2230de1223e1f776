package dev.synth.evaluation;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores of one sample of synthetic rows, or of several together. Immutable.
 *
 * @param scores by the metric's catalog name, in the order they were asked for
 * @param trainingRows compared with
 * @param heldOutRows compared with
 * @param syntheticRows judged, in each sample
 */
public record Evaluation(
    Map<String, Score> scores, long trainingRows, long heldOutRows, long syntheticRows) {
  public Evaluation {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /**
   * Measures, one metric after the other.
   *
   * @param progress hears {@code evaluating} before each metric, with its name
   * @throws dev.synth.problem.SynthException for an unknown metric, before anything is measured
   * @throws java.util.concurrent.CancellationException when it is cancelled
   */
  public static Evaluation of(Comparison data, MetricPlan plan, Progress progress) {
    return of(data, plan, Deadline.of(plan.limit()), progress);
  }

  /**
   * Measures, and finds noise floors within what is left of the time: a floor that is not found by
   * then is not known. Those of required metrics are found whatever time it takes, since their
   * noise is.
   *
   * @see #of(Comparison, MetricPlan, Progress)
   * @see #withFloors(Comparison, Progress)
   */
  public static Evaluation withFloors(Comparison data, MetricPlan plan, Progress progress) {
    Deadline deadline = Deadline.of(plan.limit());
    return of(data, plan, deadline, progress).withFloors(data, plan.required(), deadline, progress);
  }

  private static Evaluation of(
      Comparison data, MetricPlan plan, Deadline deadline, Progress progress) {
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    List<Metric> metrics = plan.metrics().stream().map(catalog::get).toList();
    Comparison limited = data.with(deadline);
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      data.throwIfCancelled();
      progress.step("evaluating", scores.size(), metrics.size(), metric.name());
      boolean required = plan.required().contains(metric.name());
      Score score = deadline.guard(metric.name(), required, () -> metric.score(limited));
      scores.put(metric.name(), score);
    }
    return new Evaluation(
        scores, data.training().rows(), data.heldOut().rows(), data.synthetic().rows());
  }

  /**
   * The same scores beside their noise floors: what a perfect sample of that size would score. See
   * {@link Score#perfect()}. Costs five times the validity and fidelity metrics.
   *
   * @param data what was measured, or any of several samples
   * @param progress hears {@code finding noise floors} before each metric, with its name
   */
  public Evaluation withFloors(Comparison data, Progress progress) {
    return withFloors(data, Set.of(), Deadline.of(Optional.empty()), progress);
  }

  private Evaluation withFloors(
      Comparison data, Set<String> required, Deadline deadline, Progress progress) {
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    List<Score> wanting =
        scores.values().stream()
            .filter(score -> PerfectSamples.concerns(catalog.get(score.metric()), score))
            .toList();
    if (wanting.isEmpty()) {
      return this;
    }
    var samples = new PerfectSamples(data.with(deadline));
    Map<String, Score> floored = new LinkedHashMap<>(scores);
    int done = 0;
    for (Score score : wanting) {
      data.throwIfCancelled();
      progress.step("finding noise floors", done++, wanting.size(), score.metric());
      Metric metric = catalog.get(score.metric());
      floored.put(
          score.metric(),
          deadline.guard(
              required.contains(score.metric()), () -> samples.beside(metric, score), () -> score));
    }
    return new Evaluation(floored, trainingRows, heldOutRows, syntheticRows);
  }

  /**
   * Several samples of one model judged together. A score with noise is the mean of its samples,
   * with the noise of one: what the real rows' chance puts into it is the same in all of them. Of a
   * score without noise the worst counts, with that sample's note.
   *
   * @param samples at least one; the same metrics in each
   * @throws IllegalArgumentException when there is none, or their metrics differ
   */
  public static Evaluation together(List<Evaluation> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("there is no sample to judge");
    }
    Evaluation first = samples.get(0);
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    Map<String, Score> worst = new LinkedHashMap<>(first.scores);
    for (Evaluation sample : samples) {
      if (!sample.scores.keySet().equals(first.scores.keySet())) {
        throw new IllegalArgumentException("the samples were not measured by the same metrics");
      }
      for (Score score : sample.scores.values()) {
        Metric.Goal goal = catalog.get(score.metric()).about().goal();
        worst.merge(score.metric(), score, (a, b) -> worse(a, b, goal));
      }
    }
    worst.replaceAll((metric, score) -> score.noise() > 0 ? mean(samples, score) : score);
    return new Evaluation(worst, first.trainingRows, first.heldOutRows, first.syntheticRows);
  }

  /** The worst sample's score, at the mean of all that were measured. */
  private static Score mean(List<Evaluation> samples, Score worst) {
    double sum = 0;
    int measured = 0;
    for (Evaluation sample : samples) {
      Score score = sample.score(worst.metric());
      if (!Double.isNaN(score.value())) {
        sum += score.value();
        measured++;
      }
    }
    return worst.withValue(sum / measured);
  }

  /**
   * One score.
   *
   * @throws IllegalArgumentException when that metric was not measured
   */
  public Score score(String metric) {
    Score score = scores.get(metric);
    if (score == null) {
      throw new IllegalArgumentException("'" + metric + "' was not measured: " + scores.keySet());
    }
    return score;
  }

  private static Score worse(Score a, Score b, Metric.Goal goal) {
    if (Double.isNaN(b.value())) {
      return a;
    }
    if (Double.isNaN(a.value())) {
      return b;
    }
    boolean bIsWorse = goal == Metric.Goal.HIGHER ? b.value() < a.value() : b.value() > a.value();
    return bIsWorse ? b : a;
  }
}
