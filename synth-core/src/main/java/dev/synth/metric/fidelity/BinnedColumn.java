package dev.synth.metric.fidelity;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One column cut as MOSTLY AI's quality assurance 1.10.7 cuts it: categories into the ten most
 * frequent real levels that five real rows hold, and the others; numbers and times into ten bins of
 * as many real cells each, or their values when there are at most ten. Real is training and held
 * out together; a missing cell has a bin of its own.
 */
final class BinnedColumn {
  private static final int BINS = 10;
  private static final int FEWEST = 5;

  final String name;

  /** Bins of all real rows, from 0 to below {@link #bins}. */
  final int[] real;

  /** Bins of the synthetic rows. */
  final int[] synthetic;

  final int bins;

  BinnedColumn(ComparedColumn column) {
    name = column.name();
    if (column.continuous()) {
      double[] cells = joined(column);
      double[] edges = edges(cells, isWhole(cells));
      real = cut(cells, edges);
      synthetic = cut(column.synthetic().numbers(), edges);
      bins = edges.length + 1;
    } else {
      int[] kept = keptLevels(column);
      real =
          Stream.of(column.training(), column.heldOut())
              .flatMapToInt(side -> Arrays.stream(side.codes(column.levels())))
              .map(code -> kept[code])
              .toArray();
      synthetic =
          Arrays.stream(column.synthetic().codes(column.levels())).map(c -> kept[c]).toArray();
      bins = BINS + 2;
    }
  }

  private static double[] joined(ComparedColumn column) {
    double[] training = column.training().numbers();
    double[] heldOut = column.heldOut().numbers();
    double[] all = Arrays.copyOf(training, training.length + heldOut.length);
    System.arraycopy(heldOut, 0, all, training.length, heldOut.length);
    return all;
  }

  /** Where each level goes: its place among the kept ones, or to the others; missing is last. */
  private static int[] keptLevels(ComparedColumn column) {
    int levels = column.levels();
    var counts = new long[levels + 1];
    for (Cells side : new Cells[] {column.training(), column.heldOut()}) {
      for (int code : side.codes(levels)) {
        counts[code]++;
      }
    }
    // the most frequent first, of equally frequent ones the first
    long[] order = new long[levels];
    for (int level = 0; level < levels; level++) {
      order[level] = -counts[level] * (levels + 1L) + level;
    }
    Arrays.sort(order);
    var kept = new int[levels + 1];
    Arrays.fill(kept, BINS);
    kept[levels] = BINS + 1;
    for (int place = 0; place < Math.min(BINS, levels); place++) {
      int level = (int) Math.floorMod(order[place], levels + 1L);
      if (counts[level] >= FEWEST) {
        kept[level] = place;
      }
    }
    return kept;
  }

  private static boolean isWhole(double[] cells) {
    return Arrays.stream(cells).allMatch(cell -> Double.isNaN(cell) || cell == Math.rint(cell));
  }

  private static double[] edges(double[] cells, boolean whole) {
    double[] sorted = Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= BINS) {
      return distinct;
    }
    for (int parts = BINS; ; parts++) {
      int steps = parts;
      double[] edges =
          java.util.stream.IntStream.rangeClosed(0, steps)
              .mapToDouble(i -> sorted[(int) ((double) i * (sorted.length - 1) / steps)])
              .distinct()
              .toArray();
      if (edges.length > BINS) {
        double[] lower = Arrays.copyOf(edges, edges.length - 1);
        return whole ? lower : floored(lower);
      }
    }
  }

  /** With as few decimals as keep them apart. */
  private static double[] floored(double[] edges) {
    for (double unit = 1; unit < 1e15; unit *= 10) {
      double scale = unit;
      double[] floored = Arrays.stream(edges).map(e -> Math.floor(e * scale) / scale).toArray();
      if (Arrays.stream(floored).distinct().count() == edges.length) {
        return floored;
      }
    }
    return edges;
  }

  /** By lower edges; what lies outside belongs to the outermost bins. */
  private static int[] cut(double[] cells, double[] lowerEdges) {
    var bins = new int[cells.length];
    for (int i = 0; i < bins.length; i++) {
      int found = Arrays.binarySearch(lowerEdges, cells[i]);
      int bin = found >= 0 ? found : -found - 2;
      bins[i] = Double.isNaN(cells[i]) ? lowerEdges.length : Math.max(0, bin);
    }
    return bins;
  }
}
