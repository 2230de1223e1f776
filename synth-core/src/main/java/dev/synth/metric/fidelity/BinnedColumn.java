package dev.synth.metric.fidelity;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import java.util.Arrays;

/**
 * One column cut as MOSTLY AI's quality assurance 1.10.7 cuts it: numbers and times by {@link
 * BinEdges}; categories into the ten most frequent real levels, as far as five real rows hold them,
 * and the others. Real is training and held out together. A missing cell has a bin of its own, and
 * is one of the ten where it is as frequent. Of equally frequent levels the first is kept.
 */
final class BinnedColumn {
  private static final int MOST_LEVELS = 10;
  private static final int FEWEST_ROWS = 5;

  final String name;

  /** Bins of all real rows, from 0 to below {@link #bins}. */
  final int[] real;

  /** Bins of the synthetic rows. */
  final int[] synthetic;

  /** How many bins there can be, that of missing cells included. */
  final int bins;

  BinnedColumn(ComparedColumn column) {
    name = column.name();
    if (column.continuous()) {
      double[] cells = joined(column);
      double[] edges = column.number() ? BinEdges.ofNumbers(cells) : BinEdges.ofTimes(cells);
      real = cut(cells, edges);
      synthetic = cut(column.synthetic().numbers(), edges);
      bins = edges.length + 1;
    } else {
      int missing = column.levels();
      int[] codes = joinedCodes(column, missing);
      int[] binOf = binsOfLevels(codes, missing);
      real = Arrays.stream(codes).map(code -> binOf[code]).toArray();
      synthetic =
          Arrays.stream(column.synthetic().codes(missing)).map(code -> binOf[code]).toArray();
      bins = MOST_LEVELS + 2;
    }
  }

  private static double[] joined(ComparedColumn column) {
    double[] training = column.training().numbers();
    double[] heldOut = column.heldOut().numbers();
    double[] all = Arrays.copyOf(training, training.length + heldOut.length);
    System.arraycopy(heldOut, 0, all, training.length, heldOut.length);
    return all;
  }

  private static int[] joinedCodes(ComparedColumn column, int missing) {
    Cells heldOut = column.heldOut();
    int[] training = column.training().codes(missing);
    int[] all = Arrays.copyOf(training, training.length + heldOut.size());
    System.arraycopy(heldOut.codes(missing), 0, all, training.length, heldOut.size());
    return all;
  }

  /** By lower edges; what lies below belongs to the first bin, a missing cell to one after all. */
  private static int[] cut(double[] cells, double[] edges) {
    var bins = new int[cells.length];
    for (int i = 0; i < bins.length; i++) {
      int found = Arrays.binarySearch(edges, cells[i]);
      int bin = found >= 0 ? found : -found - 2;
      bins[i] = Double.isNaN(cells[i]) ? edges.length : Math.max(0, bin);
    }
    return bins;
  }

  /** Where each level goes: its place among the kept ones, or to the others; missing is last. */
  private static int[] binsOfLevels(int[] codes, int missing) {
    var counts = new long[missing + 1];
    for (int code : codes) {
      counts[code]++;
    }
    long codeCount = counts.length;
    var byFrequency = new long[counts.length]; // each -count * codeCount + code
    for (int code = 0; code < counts.length; code++) {
      byFrequency[code] = code - counts[code] * codeCount;
    }
    Arrays.sort(byFrequency);
    var bins = new int[counts.length];
    Arrays.fill(bins, MOST_LEVELS);
    for (int place = 0; place < Math.min(MOST_LEVELS, bins.length); place++) {
      int code = (int) Math.floorMod(byFrequency[place], codeCount);
      if (counts[code] >= FEWEST_ROWS) {
        bins[code] = place;
      }
    }
    bins[missing] = MOST_LEVELS + 1;
    return bins;
  }
}
