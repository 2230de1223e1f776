package dev.synth.learn;

import java.util.Arrays;

/** For each query its nearest points, see {@link NearestNeighbours}. */
public final class Neighbours {
  /** A distance that no point has: there are fewer points. */
  public static final int NONE = Integer.MAX_VALUE;

  private final int k;
  private final int[] distances;
  private final int[] indexes;
  private final int[] ties;

  Neighbours(int queries, int k) {
    this.k = k;
    this.distances = new int[Math.multiplyExact(queries, k)];
    this.indexes = new int[queries];
    this.ties = new int[queries];
    Arrays.fill(distances, NONE);
    Arrays.fill(indexes, -1);
  }

  /** How many queries. */
  public int size() {
    return indexes.length;
  }

  /** How near the nearest point is, in units of the {@link GowerSpace}. */
  public int distance(int query) {
    return distance(query, 1);
  }

  /** How near the k-th nearest point is, from 1; equally near ones follow each other. */
  public int distance(int query, int kth) {
    if (kth < 1 || kth > k) {
      throw new IllegalArgumentException("the k-th of " + k + " was asked for: " + kth);
    }
    return distances[query * k + kth - 1];
  }

  /** The place of the nearest point, the first of equally near ones; -1 when there is none. */
  public int index(int query) {
    return indexes[query];
  }

  /** How many points are as near as the nearest one, itself included; 0 when there is none. */
  public int ties(int query) {
    return ties[query];
  }

  void set(int query, int[] nearest, int index, int equallyNear) {
    System.arraycopy(nearest, 0, distances, query * k, k);
    indexes[query] = index;
    ties[query] = equallyNear;
  }
}
