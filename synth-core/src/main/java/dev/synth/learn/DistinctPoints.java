package dev.synth.learn;

import java.util.Arrays;

/**
 * Which points are equal: equal ones are compared with a query once, however many they are. A hash
 * table with open addressing; linear in the cells.
 */
final class DistinctPoints {
  static final int NONE = -1;

  private final GowerPoints points;
  private final int width;
  private final int[] rows;
  private final int[] seconds;
  private final int[] weights;
  private final int[] groups;

  DistinctPoints(GowerPoints points, int width) {
    this.points = points;
    this.width = width;
    int size = points.size();
    this.groups = new int[size];
    var first = new int[size];
    var second = new int[size];
    var weight = new int[size];
    int[] hashes = hashes();
    var slots = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
    Arrays.fill(slots, NONE);
    int found = 0;
    for (int row = 0; row < size; row++) {
      int slot = hashes[row] & (slots.length - 1);
      while (slots[slot] != NONE && !isEqual(first[slots[slot]], row)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == NONE) {
        slots[slot] = found;
        first[found] = row;
        second[found] = NONE;
        found++;
      }
      int group = slots[slot];
      if (++weight[group] == 2) {
        second[group] = row;
      }
      groups[row] = group;
    }
    this.rows = Arrays.copyOf(first, found);
    this.seconds = Arrays.copyOf(second, found);
    this.weights = Arrays.copyOf(weight, found);
  }

  /** How many different points there are. */
  int count() {
    return rows.length;
  }

  /** Which group that point belongs to. */
  int group(int point) {
    return groups[point];
  }

  /** The first point of a group. */
  int first(int group) {
    return rows[group];
  }

  /** The first point of a group that is not that one, or {@link #NONE}. */
  int firstOther(int group, int point) {
    return rows[group] == point ? seconds[group] : rows[group];
  }

  /** How many points a group has. */
  int weight(int group) {
    return weights[group];
  }

  private boolean isEqual(int row, int other) {
    for (int c = 0; c < width; c++) {
      int[] column = points.column(c);
      if (column[row] != column[other]) {
        return false;
      }
    }
    return true;
  }

  private int[] hashes() {
    var hashes = new int[points.size()];
    for (int c = 0; c < width; c++) {
      int[] column = points.column(c);
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = (hashes[row] ^ column[row]) * 0x9E3779B1;
        hashes[row] ^= hashes[row] >>> 15; // coordinates differ in high bits, slots need low ones
      }
    }
    return hashes;
  }
}
