package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;

/**
 * Distance to the closest record: the 5th percentile of the distances between synthetic rows and
 * the training row nearest to each, Gower's mean over columns from 0 to 1; higher is safer. The
 * noise floor is the same for held-out rows, which are near to training rows by nothing but chance.
 * A value far above the floor is no merit: such rows are unlike the real ones. Shares its searches
 * with {@code dcr-share}.
 */
public final class Dcr extends PercentileMetric {
  public Dcr() {
    super("dcr");
  }

  @Override
  double[] ofSynthetic(Comparison data) {
    Distances distances = Distances.of(data);
    return Distances.gower(distances.ofSyntheticToTraining(), distances.synthetic(), 1);
  }

  @Override
  double[] ofHeldOut(Comparison data) {
    Distances distances = Distances.of(data);
    return Distances.gower(distances.ofHeldOutToTraining(), distances.attacked(), 1);
  }
}
