package dev.synth;

import dev.synth.evaluation.MetricPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a fixture is evaluated.
 *
 * @param metrics what to measure beside the gate's, and for how long
 * @param target the column that metrics of utility predict; chosen when absent
 * @param synthetic a file of rows to judge, made by anybody; the fixture's model is judged when
 *     absent
 * @param heldOut a file of real rows that the rows of {@code synthetic} were not learnt from;
 *     without it no metric that needs such rows can judge that file
 */
public record EvaluationOptions(
    MetricPlan metrics, Optional<String> target, Optional<Path> synthetic, Optional<Path> heldOut) {
  /** All metrics on the fixture's own model. */
  public static final EvaluationOptions DEFAULT =
      new EvaluationOptions(
          MetricPlan.parse(List.of()), Optional.empty(), Optional.empty(), Optional.empty());
}
