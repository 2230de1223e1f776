package dev.synth.synthesis.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which order columns are drawn: each next one is the column of which those before tell the
 * largest part, summed over them, as mutual information over its own entropy; the first is the one
 * of least entropy that varies at all. So what belongs together stands together, and columns that
 * nothing explains come late, where all is known that there is to know.
 *
 * <p>Information is that of up to {@link #MOST_ROWS} rows and {@link #CLASSES} classes a column,
 * less what chance alone would show (Miller 1955). Of wide tables fewer rows are asked; beyond
 * {@link #MOST_COLUMNS} columns the table's own order stands, since pairs grow with their square.
 */
final class ColumnOrder {
  /** Neighbours in order, or all but the most frequent, are one class. */
  private static final int CLASSES = 16;

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 1000;

  /** Of pairs of cells: two seconds of work. */
  private static final double MOST_CELLS = 2e9;

  /** In nats: a flag that one row in 110 has. What hardly varies tells nothing of the others. */
  private static final double LEAST_ENTROPY = 0.05;

  private ColumnOrder() {}

  /**
   * Columns, the first to be drawn first; equal ones in the table's order.
   *
   * @param codes of each column's first part, by row
   * @param ordered how many of a column's categories stand in order
   * @param shares of a column's categories
   * @param first columns that stand before all others, in this order, each once
   */
  static List<Integer> of(
      List<int[]> codes, List<Integer> ordered, List<float[]> shares, List<Integer> first) {
    int columns = codes.size();
    if (columns > MOST_COLUMNS) {
      return Stream.concat(first.stream(), IntStream.range(0, columns).boxed()).distinct().toList();
    }
    int most = (int) Math.min(MOST_ROWS, MOST_CELLS / columns / columns);
    var classes = new byte[columns][];
    for (int c = 0; c < columns; c++) {
      classes[c] = classes(codes.get(c), classOf(ordered.get(c), shares.get(c)), most);
    }
    var told = new double[columns][columns]; // part of the second column that the first tells
    for (int a = 0; a < columns; a++) {
      for (int b = 0; b <= a; b++) {
        double shared = information(classes[a], classes[b], a == b);
        told[a][b] = shared;
        told[b][a] = shared;
      }
    }
    var entropy = new double[columns];
    for (int c = 0; c < columns; c++) {
      entropy[c] = told[c][c];
    }
    for (double[] row : told) {
      for (int c = 0; c < columns; c++) {
        row[c] = entropy[c] > 0 ? Math.max(0, row[c]) / entropy[c] : 0;
      }
    }
    return greedy(told, entropy, first);
  }

  private static List<Integer> greedy(double[][] told, double[] entropy, List<Integer> first) {
    int columns = told.length;
    var known = new double[columns];
    for (int c = 0; c < columns; c++) {
      known[c] = entropy[c] >= LEAST_ENTROPY ? -entropy[c] : -Double.MAX_VALUE;
    }
    List<Integer> order = new ArrayList<>();
    var used = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int next = i < first.size() ? first.get(i) : best(known, used);
      if (i == 0) {
        Arrays.fill(known, 0);
      }
      used[next] = true;
      order.add(next);
      for (int c = 0; c < columns; c++) {
        known[c] += told[next][c];
      }
    }
    return order;
  }

  private static int best(double[] known, boolean[] used) {
    int best = -1;
    for (int c = 0; c < known.length; c++) {
      if (!used[c] && (best < 0 || known[c] > known[best])) {
        best = c;
      }
    }
    return best;
  }

  private static int[] classOf(int ordered, float[] shares) {
    var classOf = new int[shares.length];
    if (ordered == 0) {
      int[] frequentFirst = TargetPlaces.frequentFirst(shares);
      for (int i = 0; i < frequentFirst.length; i++) {
        classOf[frequentFirst[i]] = Math.min(i, CLASSES - 1);
      }
      return classOf;
    }
    double below = 0;
    for (int k = 0; k < shares.length; k++) {
      double middle = below + shares[k] / 2;
      below += shares[k];
      classOf[k] =
          k < ordered ? Math.min(CLASSES - 2, (int) (middle * (CLASSES - 1))) : CLASSES - 1;
    }
    return classOf;
  }

  private static byte[] classes(int[] codes, int[] classOf, int most) {
    int rows = Math.min(codes.length, most);
    var classes = new byte[rows];
    for (int i = 0; i < rows; i++) {
      classes[i] = (byte) classOf[codes[(int) ((long) i * codes.length / rows)]];
    }
    return classes;
  }

  private static double information(byte[] a, byte[] b, boolean same) {
    var joint = new int[CLASSES * CLASSES];
    for (int row = 0; row < a.length; row++) {
      joint[a[row] * CLASSES + b[row]]++;
    }
    var ofA = new int[CLASSES];
    var ofB = new int[CLASSES];
    for (int cell = 0; cell < joint.length; cell++) {
      ofA[cell / CLASSES] += joint[cell];
      ofB[cell % CLASSES] += joint[cell];
    }
    double sum = 0;
    for (int cell = 0; cell < joint.length; cell++) {
      if (joint[cell] > 0) {
        double expected = (double) ofA[cell / CLASSES] * ofB[cell % CLASSES] / a.length;
        sum += joint[cell] * StrictMath.log(joint[cell] / expected);
      }
    }
    double byChance = (held(ofA) - 1) * (held(ofB) - 1) / 2.0;
    return (sum - (same ? 0 : byChance)) / a.length;
  }

  private static int held(int[] counts) {
    return (int) Arrays.stream(counts).filter(count -> count > 0).count();
  }
}
