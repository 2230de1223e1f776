package dev.synth.stats;

import java.util.Arrays;

/**
 * Numbers by their order. Sorting is done once; the ranks among any part of them, equal numbers
 * sharing their mean rank, are then counted. Immutable.
 */
public final class Ranks {
  private static final int NONE = -1;

  /** Place of each number among the distinct ones. */
  private final int[] places;

  private final int distinct;

  /** Whether every number has a rank, and then the ranks of all. */
  private final boolean complete;

  private final double[] all;

  private Ranks(int[] places, int distinct) {
    this.places = places;
    this.distinct = distinct;
    this.complete = Arrays.stream(places).noneMatch(place -> place == NONE);
    this.all = among(this);
  }

  /**
   * The order of those numbers; as costly as sorting.
   *
   * @param values NaN has no rank
   */
  public static Ranks of(double[] values) {
    double[] distinct = // adding 0 makes -0.0 equal to 0.0
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> v + 0.0).sorted().toArray();
    int size = 0;
    for (double value : distinct) {
      if (size == 0 || value != distinct[size - 1]) {
        distinct[size++] = value;
      }
    }
    var places = new int[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          Double.isNaN(values[i]) ? NONE : Arrays.binarySearch(distinct, 0, size, values[i] + 0.0);
    }
    return new Ranks(places, size);
  }

  /**
   * The ranks, from 0.5, among those numbers beside which the other has one too; NaN for the rest.
   * Linear.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  double[] beside(Ranks other) {
    if (places.length != other.places.length) {
      throw new IllegalArgumentException(
          "lengths differ: " + places.length + " and " + other.places.length);
    }
    return complete && other.complete ? all : among(other);
  }

  private double[] among(Ranks other) {
    var counts = new int[distinct];
    for (int i = 0; i < places.length; i++) {
      if (places[i] != NONE && other.places[i] != NONE) {
        counts[places[i]]++;
      }
    }
    var rankOf = new double[distinct];
    int below = 0;
    for (int place = 0; place < distinct; place++) {
      rankOf[place] = below + counts[place] / 2.0;
      below += counts[place];
    }
    var ranks = new double[places.length];
    for (int i = 0; i < ranks.length; i++) {
      boolean both = places[i] != NONE && other.places[i] != NONE;
      ranks[i] = both ? rankOf[places[i]] : Double.NaN;
    }
    return ranks;
  }
}
