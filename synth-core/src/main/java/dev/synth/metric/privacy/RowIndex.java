package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The distinct training rows, found by their cells: a hash table with open addressing, so that
 * looking up a row costs one pass over its cells. Immutable once built.
 */
final class RowIndex {
  private static final int EMPTY = -1;

  private final List<Cells> training;
  private final long[] hashes;
  private final int[] slots;

  RowIndex(List<ComparedColumn> columns) {
    training = cells(columns, ComparedColumn::training);
    hashes = hashes(training);
    slots = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4];
    Arrays.fill(slots, EMPTY);
    for (int row = 0; row < hashes.length; row++) {
      int slot = slot(hashes[row], training, row);
      if (slots[slot] == EMPTY) {
        slots[slot] = row;
      }
    }
  }

  /** How many of those rows equal some training row in all columns; missing equals missing. */
  int matches(List<ComparedColumn> columns, Function<ComparedColumn, Cells> side) {
    List<Cells> cells = cells(columns, side);
    long[] wanted = hashes(cells);
    int matches = 0;
    for (int row = 0; row < wanted.length; row++) {
      if (slots[slot(wanted[row], cells, row)] != EMPTY) {
        matches++;
      }
    }
    return matches;
  }

  /** Where a training row equal to that row stands, or the empty place where it would. */
  private int slot(long hash, List<Cells> cells, int row) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != EMPTY
        && !(hashes[slots[slot]] == hash && sameCells(slots[slot], cells, row))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean sameCells(int trainingRow, List<Cells> cells, int row) {
    for (int c = 0; c < cells.size(); c++) {
      if (Double.compare(training.get(c).at(trainingRow), cells.get(c).at(row)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Cells> cells(
      List<ComparedColumn> columns, Function<ComparedColumn, Cells> side) {
    return columns.stream().map(side).toList();
  }

  private static long[] hashes(List<Cells> cells) {
    var hashes = new long[cells.get(0).size()];
    for (Cells column : cells) {
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = mix(hashes[row] ^ Double.doubleToLongBits(column.at(row)));
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
