package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Mean over columns of how alike their binned frequencies are in all real and in the synthetic
 * rows; 1 is identical. See {@link BinnedAccuracy}; equal to MOSTLY AI's quality assurance 1.10.7.
 */
public final class UnivariateAccuracy implements Metric {
  @Override
  public String name() {
    return "univariate-accuracy";
  }

  @Override
  public Aspect aspect() {
    return Aspect.FIDELITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    return BinnedAccuracy.of(data).univariate(name());
  }

  @Override
  public String remedy() {
    return Averages.REMEDY;
  }
}
