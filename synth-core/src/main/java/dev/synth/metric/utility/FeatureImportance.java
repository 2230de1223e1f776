package dev.synth.metric.utility;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Whether a model of synthetic rows relies on the same columns as one of real rows: 1 - half the
 * difference of their importances, each the gain of its splits as a share of all; 1 is the same.
 * The two models are those of {@code tstr}.
 */
public final class FeatureImportance implements Metric {
  @Override
  public String name() {
    return "feature-importance";
  }

  @Override
  public Aspect aspect() {
    return Aspect.UTILITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Transfer transfer = Transfer.of(data);
    if (!transfer.obstacle().isEmpty()) {
      return Score.unmeasured(name(), transfer.obstacle());
    }
    return Score.of(name(), transfer.agreement(), 0, transfer.task()).withPerfect(1);
  }

  @Override
  public String remedy() {
    return "train for more epochs, or on more rows";
  }
}
