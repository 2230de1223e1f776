package dev.synth.learn;

import java.util.Arrays;

/**
 * Points in blocks, each column of a block in one run of memory, and for each block how near any of
 * its points can be to a query: numbers by their least and greatest, categories by the set of their
 * codes. The loops have no branches, so that the compiler vectorises them. Immutable.
 */
final class Blocks {
  /** Codes are kept apart by their last six bits; what is not kept apart counts as equal. */
  private static final int CODES = 64;

  private final GowerSpace space;
  private final int[][] groups;
  private final int mostRows;
  private final int[][] cells;
  private final int[][] low;
  private final int[][] high;
  private final int[][][] lacking;

  /** Blocks of at most so many different points. */
  Blocks(GowerSpace space, GowerPoints points, DistinctPoints distinct, int most) {
    int width = space.width();
    this.space = space;
    this.groups = Partition.of(space, points, distinct, most).toArray(int[][]::new);
    this.mostRows = Arrays.stream(groups).mapToInt(block -> block.length).max().orElse(0);
    int count = groups.length;
    this.cells = new int[count][];
    this.low = new int[width][];
    this.high = new int[width][];
    this.lacking = new int[width][][];
    for (int c = 0; c < width; c++) {
      if (space.isCategory(c)) {
        lacking[c] = new int[CODES][count];
      } else {
        low[c] = new int[count];
        high[c] = new int[count];
        lacking[c] = new int[1][count];
      }
    }
    for (int block = 0; block < count; block++) {
      int size = groups[block].length;
      cells[block] = new int[size * width];
      for (int c = 0; c < width; c++) {
        int[] column = points.column(c);
        for (int i = 0; i < size; i++) {
          cells[block][c * size + i] = column[distinct.first(groups[block][i])];
        }
        if (space.isCategory(c)) {
          boundCodes(block, c, size);
        } else {
          boundNumbers(block, c, size);
        }
      }
    }
  }

  private void boundCodes(int block, int c, int size) {
    for (int code = 0; code < CODES; code++) {
      lacking[c][code][block] = space.one();
    }
    for (int i = c * size; i < (c + 1) * size; i++) {
      lacking[c][cells[block][i] & (CODES - 1)][block] = 0;
    }
  }

  private void boundNumbers(int block, int c, int size) {
    int least = space.missing();
    int greatest = -space.missing();
    int noneMissing = space.one();
    for (int i = c * size; i < (c + 1) * size; i++) {
      int x = cells[block][i];
      if (x == space.missing()) {
        noneMissing = 0;
      } else {
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
      }
    }
    low[c][block] = least;
    high[c][block] = greatest;
    lacking[c][0][block] = noneMissing;
  }

  int count() {
    return groups.length;
  }

  /** How many points the largest block has. */
  int mostRows() {
    return mostRows;
  }

  /** The groups of a block's points. */
  int[] groups(int block) {
    return groups[block];
  }

  /** The least distance from the query to any point that could lie in each block. */
  void bound(int[] query, int[] bounds) {
    Arrays.fill(bounds, 0);
    for (int c = 0; c < query.length; c++) {
      if (space.isCategory(c)) {
        add(bounds, lacking[c][query[c] & (CODES - 1)]);
      } else if (query[c] == space.missing()) {
        add(bounds, lacking[c][0]);
      } else {
        addGaps(bounds, low[c], high[c], query[c], space.one());
      }
    }
  }

  /** The distance from the query to each point of a block. */
  void measure(int block, int[] query, int[] sums) {
    int size = groups[block].length;
    Arrays.fill(sums, 0, size, 0);
    for (int c = 0; c < query.length; c++) {
      addDistances(sums, cells[block], c * size, size, query[c], space.cap(c), space.shift(c));
    }
  }

  private static void add(int[] sums, int[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static void addGaps(int[] sums, int[] low, int[] high, int x, int one) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += Math.min(Math.max(Math.max(low[i] - x, x - high[i]), 0), one);
    }
  }

  private static void addDistances(
      int[] sums, int[] cells, int start, int size, int x, int cap, int shift) {
    for (int i = 0; i < size; i++) {
      sums[i] += Math.min(Math.abs(cells[start + i] - x), cap) << shift;
    }
  }
}
