package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;

/**
 * Nearest-neighbour distance ratio: the 5th percentile, over synthetic rows, of the distance to the
 * nearest training row divided by that to the second nearest; 0 is a row that belongs to one real
 * row alone, 1 one that belongs to nobody; higher is safer. Two rows at distance 0 count as 1: they
 * hide each other. The noise floor is the same for held-out rows. Shares its searches with {@code
 * dcr-share}.
 */
public final class Nndr extends PercentileMetric {
  public Nndr() {
    super("nndr");
  }

  @Override
  double[] ofSynthetic(Comparison data) {
    Distances distances = Distances.of(data);
    return ratios(distances.ofSyntheticToTraining(), distances.synthetic());
  }

  @Override
  double[] ofHeldOut(Comparison data) {
    Distances distances = Distances.of(data);
    return ratios(distances.ofHeldOutToTraining(), distances.attacked());
  }

  private static double[] ratios(Nearest nearest, int queries) {
    double[] ratios = Distances.gower(nearest, queries, 1);
    double[] second = Distances.gower(nearest, queries, 2);
    for (int query = 0; query < queries; query++) {
      ratios[query] = second[query] == 0 ? 1 : ratios[query] / second[query];
    }
    return ratios;
  }
}
