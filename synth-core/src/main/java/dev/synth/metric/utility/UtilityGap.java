package dev.synth.metric.utility;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * How much worse a model predicts real rows when it has learnt from synthetic ones instead of real
 * ones: the noise floor of {@code tstr} less its score; 0 is perfect, below 0 is luck. The noise is
 * that of the difference, which is smaller than that of either: both predict the same rows.
 */
public final class UtilityGap implements Metric {
  @Override
  public String name() {
    return "utility-gap";
  }

  @Override
  public Aspect aspect() {
    return Aspect.UTILITY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    Transfer transfer = Transfer.of(data);
    if (!transfer.obstacle().isEmpty()) {
      return Score.unmeasured(name(), transfer.obstacle());
    }
    double gap = transfer.byReal() - transfer.bySynthetic();
    return Score.of(name(), gap, transfer.gapNoise(), transfer.task()).withPerfect(0);
  }

  @Override
  public String remedy() {
    return "train for more epochs, or on more rows";
  }
}
