package dev.synth.learn;

import java.util.Arrays;

/** One thread's search for the nearest points of one query after the other. */
final class Search {
  private final DistinctPoints distinct;
  private final Blocks blocks;
  private final int k;
  private final int[] sums;
  private final int[] bounds;
  private final long[] candidates;
  private final int[] nearest;
  private int index;
  private int ties;

  Search(DistinctPoints distinct, Blocks blocks, int k) {
    this.distinct = distinct;
    this.blocks = blocks;
    this.k = k;
    this.sums = new int[blocks.mostRows()];
    this.bounds = new int[blocks.count()];
    this.candidates = new long[blocks.count()];
    this.nearest = new int[k];
  }

  /** Searches all points but that one. */
  void nearest(int[] query, int excluded) {
    Arrays.fill(nearest, Neighbours.NONE);
    index = -1;
    ties = 0;
    if (bounds.length == 0) {
      return;
    }
    blocks.bound(query, bounds);
    int first = least();
    visit(first, query, excluded);
    int found = 0;
    for (int block = 0; block < bounds.length; block++) {
      if (bounds[block] <= nearest[k - 1] && block != first) {
        candidates[found++] = (long) bounds[block] << Integer.SIZE | block;
      }
    }
    Arrays.sort(candidates, 0, found);
    for (int i = 0; i < found && candidates[i] >> Integer.SIZE <= nearest[k - 1]; i++) {
      visit((int) candidates[i], query, excluded);
    }
  }

  void keep(Neighbours found, int query) {
    found.set(query, nearest, index, ties);
  }

  private int least() {
    int least = 0;
    for (int block = 1; block < bounds.length; block++) {
      if (bounds[block] < bounds[least]) {
        least = block;
      }
    }
    return least;
  }

  private void visit(int block, int[] query, int excluded) {
    int[] groups = blocks.groups(block);
    blocks.measure(block, query, sums);
    int furthest = nearest[k - 1];
    for (int i = 0; i < groups.length; i++) {
      if (sums[i] <= furthest) {
        meet(groups[i], sums[i], excluded);
        furthest = nearest[k - 1];
      }
    }
  }

  private void meet(int group, int distance, int excluded) {
    boolean reduced = excluded != DistinctPoints.NONE && distinct.group(excluded) == group;
    int weight = distinct.weight(group) - (reduced ? 1 : 0);
    if (weight == 0) {
      return;
    }
    int point = reduced ? distinct.firstOther(group, excluded) : distinct.first(group);
    if (distance < nearest[0]) {
      index = point;
      ties = weight;
    } else if (distance == nearest[0]) {
      index = Math.min(index, point);
      ties += weight;
    }
    for (int copy = 0; copy < weight && distance < nearest[k - 1]; copy++) {
      insert(distance);
    }
  }

  private void insert(int distance) {
    int place = k - 1;
    while (place > 0 && nearest[place - 1] > distance) {
      nearest[place] = nearest[place - 1];
      place--;
    }
    nearest[place] = distance;
  }
}
