package dev.synth.metric.privacy;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of several tables put into groups of equal rows, numbered in the order they are first met: a
 * hash table with open addressing, one pass over the cells. Missing (NaN) equals missing. Immutable
 * once built.
 */
final class RowGroups {
  private static final int EMPTY = -1;

  private final List<double[][]> tables;
  private final int[][] groups;
  private final int[][] counts;
  private int size;

  /**
   * Groups of the rows of those tables.
   *
   * @param tables each by column, then row; at least one column, as many in each
   */
  RowGroups(List<double[][]> tables) {
    this.tables = tables;
    int rows = tables.stream().mapToInt(t -> t[0].length).sum();
    var slots = new int[Integer.highestOneBit(Math.max(4, rows)) * 4];
    var hashes = new long[rows];
    var firstTable = new int[rows];
    var firstRow = new int[rows];
    Arrays.fill(slots, EMPTY);
    this.groups = new int[tables.size()][];
    this.counts = new int[tables.size()][rows];
    for (int t = 0; t < groups.length; t++) {
      long[] wanted = hashes(tables.get(t));
      groups[t] = new int[wanted.length];
      for (int row = 0; row < wanted.length; row++) {
        int slot = (int) wanted[row] & (slots.length - 1);
        while (slots[slot] != EMPTY
            && !(hashes[slots[slot]] == wanted[row]
                && equal(firstTable[slots[slot]], firstRow[slots[slot]], t, row))) {
          slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == EMPTY) {
          hashes[size] = wanted[row];
          firstTable[size] = t;
          firstRow[size] = row;
          slots[slot] = size++;
        }
        groups[t][row] = slots[slot];
        counts[t][slots[slot]]++;
      }
    }
  }

  /** How many groups. */
  int size() {
    return size;
  }

  /** The group of a row of that table. */
  int of(int table, int row) {
    return groups[table][row];
  }

  /** The group of each row of that table; a new array. */
  int[] ofRows(int table) {
    return groups[table].clone();
  }

  /** How many rows of that table are in the group. */
  int count(int table, int group) {
    return counts[table][group];
  }

  private boolean equal(int table, int row, int otherTable, int otherRow) {
    double[][] one = tables.get(table);
    double[][] other = tables.get(otherTable);
    for (int c = 0; c < one.length; c++) {
      if (Double.compare(one[c][row], other[c][otherRow]) != 0) {
        return false;
      }
    }
    return true;
  }

  private static long[] hashes(double[][] columns) {
    var hashes = new long[columns[0].length];
    for (double[] column : columns) {
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = mix(hashes[row] ^ Double.doubleToLongBits(column[row]));
      }
    }
    return hashes;
  }

  /** SplitMix64's finaliser: whole doubles differ in their high bits only, slots need low ones. */
  private static long mix(long bits) {
    long x = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
