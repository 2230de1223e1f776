package dev.synth.synthesis.tree;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where a part's categories lie for the criterion that trees split by, the variance of places. Few
 * categories have a coordinate each, which is Gini impurity; of many without order the most
 * frequent have, and all others share one. Categories in order lie on a curve: the first cosine
 * waves of their rank, so that a split may change where most rows are, how far they spread, and
 * whether they fall into two heaps, in a fraction of the time that Gini takes for 60 classes.
 */
final class TargetPlaces {
  private static final int WAVES = 3;
  private static final int MOST_COORDINATES = 12;
  private static final int FEW = 4;

  /** The waves' variance is a half each; this is near what a frequent category of its own has. */
  private static final double OWN_COORDINATE = 1.5;

  private TargetPlaces() {}

  /**
   * Places by category, then coordinate.
   *
   * @param ordered how many categories, from the first, stand in order
   * @param shares by category
   */
  static double[][] of(int ordered, float[] shares) {
    return ordered == 0 || shares.length <= FEW ? apart(shares) : onWaves(ordered, shares);
  }

  private static double[][] apart(float[] shares) {
    int coordinates = Math.min(shares.length, MOST_COORDINATES);
    var places = new double[shares.length][coordinates];
    int[] frequentFirst = frequentFirst(shares);
    for (int i = 0; i < frequentFirst.length; i++) {
      places[frequentFirst[i]][Math.min(i, coordinates - 1)] = 1;
    }
    return places;
  }

  private static double[][] onWaves(int ordered, float[] shares) {
    var places = new double[shares.length][WAVES + shares.length - ordered];
    double total = 0;
    for (int k = 0; k < ordered; k++) {
      total += shares[k];
    }
    double below = 0;
    for (int k = 0; k < ordered; k++) {
      double rank = total > 0 ? (below + shares[k] / 2) / total : 0;
      below += shares[k];
      for (int wave = 0; wave < WAVES; wave++) {
        places[k][wave] = StrictMath.cos(StrictMath.PI * (wave + 1) * rank);
      }
    }
    for (int k = ordered; k < shares.length; k++) {
      places[k][WAVES + k - ordered] = OWN_COORDINATE;
    }
    return places;
  }

  /** Categories by falling share; equal ones in their order. */
  static int[] frequentFirst(float[] shares) {
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -shares[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
