package dev.synth.evaluation;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Metric;
import dev.synth.problem.SynthException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which metrics to measure, and for how long.
 *
 * @param metrics catalog names, in the order in which they are measured
 * @param required of these, measured whatever time it takes: a gate judges by them
 * @param limit of the whole evaluation; a metric that is not done by then is not measured, the
 *     others are not changed by it
 */
public record MetricPlan(List<String> metrics, Set<String> required, Optional<Duration> limit) {
  private static final String ALL = "all";

  public MetricPlan {
    metrics = List.copyOf(metrics);
    required = Set.copyOf(required);
  }

  /** Those metrics, without a limit; a name given twice is measured once. */
  public static MetricPlan of(List<String> metrics) {
    return new MetricPlan(List.copyOf(new LinkedHashSet<>(metrics)), Set.of(), Optional.empty());
  }

  /**
   * Reads what users write.
   *
   * @param words {@code all}, names of metrics, and names with a minus before them to leave out;
   *     all when nothing else is said
   * @throws SynthException for a name that is no metric
   */
  public static MetricPlan parse(List<String> words) {
    Set<String> chosen = new LinkedHashSet<>();
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    if (words.stream().allMatch(word -> word.startsWith("-"))) {
      chosen.addAll(catalog.names());
    }
    for (String word : words) {
      if (word.equals(ALL)) {
        chosen.addAll(catalog.names());
      } else if (word.startsWith("-")) {
        chosen.remove(catalog.get(word.substring(1)).name());
      } else {
        chosen.add(catalog.get(word).name());
      }
    }
    return of(List.copyOf(chosen));
  }

  /** First of all what that gate judges by, whatever time it takes; then the same. */
  public MetricPlan behind(Gate gate) {
    Set<String> all = new LinkedHashSet<>(gate.metrics());
    all.addAll(metrics);
    return new MetricPlan(List.copyOf(all), Set.copyOf(gate.metrics()), limit);
  }

  /** The same, to be done within that time. */
  public MetricPlan within(Duration time) {
    return new MetricPlan(metrics, required, Optional.of(time));
  }
}
