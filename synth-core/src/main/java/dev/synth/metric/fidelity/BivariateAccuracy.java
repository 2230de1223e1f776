package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Mean over pairs of columns of how alike their joint binned frequencies are in all real and in the
 * synthetic rows; 1 is identical. See {@link BinnedAccuracy}; equal to MOSTLY AI's quality
 * assurance 1.10.7 for tables without a context. Quadratic in columns, linear in rows.
 */
public final class BivariateAccuracy implements Metric {
  @Override
  public String name() {
    return "bivariate-accuracy";
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
    return BinnedAccuracy.of(data).bivariate(data, name());
  }

  @Override
  public String remedy() {
    return Averages.REMEDY;
  }
}
