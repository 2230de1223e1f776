package dev.synth.synthesis.tree;

import java.util.Arrays;

/**
 * How trees tell a part's categories apart: each in a bin of its own, neighbours together when an
 * ordered part has too many, the rarest together when another part has. Immutable.
 */
final class PartBins {
  private static final int MOST_BINS = 255;

  private final int[] binOf; // by category
  private final int bins;
  private final boolean category;

  private PartBins(int[] binOf, int bins, boolean category) {
    this.binOf = binOf;
    this.bins = bins;
    this.category = category;
  }

  /**
   * The bins of a part.
   *
   * @param ordered how many of its categories stand in order; those behind count as missing
   * @param shares of its categories among all rows
   */
  static PartBins of(int ordered, float[] shares) {
    var binOf = new int[shares.length];
    if (ordered > 0) {
      int bins = Math.min(ordered, MOST_BINS);
      for (int k = 0; k < binOf.length; k++) {
        binOf[k] = k >= ordered ? bins : (int) ((long) k * bins / ordered);
      }
      return new PartBins(binOf, bins, false);
    }
    int bins = Math.min(shares.length, MOST_BINS);
    int[] frequentFirst = TargetPlaces.frequentFirst(shares);
    for (int place = 0; place < binOf.length; place++) {
      int k = frequentFirst[place];
      binOf[k] = shares.length <= MOST_BINS ? k : Math.min(place, bins - 1);
    }
    return new PartBins(binOf, bins, true);
  }

  /** The bins of categories. */
  int[] apply(int[] categories) {
    return Arrays.stream(categories).map(k -> binOf[k]).toArray();
  }

  /** The bin of a category. */
  int bin(int k) {
    return binOf[k];
  }

  /** How many, without the one of what counts as missing. */
  int bins() {
    return bins;
  }

  /** Whether they have no order. */
  boolean isCategory() {
    return category;
  }
}
