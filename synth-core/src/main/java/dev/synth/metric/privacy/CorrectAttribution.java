package dev.synth.metric.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well synthetic rows attribute sensitive cells to real rows whose known cells are known (CAP,
 * correct attribution probability; Taub et al. 2018): among the synthetic rows with the known cells
 * of a real row, the share that has its sensitive cells too. Tables are given column by column;
 * cells are levels, NaN is one. Linear in the rows, but {@link Mode#GENERALIZED_CAP} costs
 * different real rows x different synthetic rows.
 */
final class CorrectAttribution {
  private final double[][] realKnown;
  private final double[][] syntheticKnown;
  private final RowGroups keys;
  private final RowGroups secrets;
  private final RowGroups both;

  CorrectAttribution(
      double[][] realKnown,
      double[][] realSensitive,
      double[][] syntheticKnown,
      double[][] syntheticSensitive) {
    this.realKnown = realKnown;
    this.syntheticKnown = syntheticKnown;
    this.keys = new RowGroups(List.of(realKnown, syntheticKnown));
    this.secrets = new RowGroups(List.of(realSensitive, syntheticSensitive));
    this.both =
        new RowGroups(
            List.of(join(realKnown, realSensitive), join(syntheticKnown, syntheticSensitive)));
  }

  /** What is done with a real row whose known cells no synthetic row has. */
  enum Mode {
    /** It is left out. */
    CAP,
    /** Its attribution is 0. */
    ZERO_CAP,
    /** The synthetic rows that differ in the fewest known cells attribute. */
    GENERALIZED_CAP
  }

  /** For each real row its attribution, 0 to 1; NaN where it is left out. */
  double[] attributions(Mode mode) {
    var found = new double[realKnown[0].length];
    Map<Integer, Double> absent = new HashMap<>();
    for (int row = 0; row < found.length; row++) {
      int with = keys.count(1, keys.of(0, row));
      if (with > 0) {
        found[row] = (double) both.count(1, both.of(0, row)) / with;
      } else if (mode == Mode.GENERALIZED_CAP) {
        int place = row;
        found[row] = absent.computeIfAbsent(both.of(0, row), group -> generalized(place));
      } else {
        found[row] = mode == Mode.ZERO_CAP ? 0 : Double.NaN;
      }
    }
    return found;
  }

  /** The group of each real row's known cells. */
  int key(int row) {
    return keys.of(0, row);
  }

  private double generalized(int realRow) {
    int fewest = Integer.MAX_VALUE;
    long near = 0;
    long right = 0;
    for (int row : firstOfBoth()) {
      int differing = 0;
      for (int c = 0; c < realKnown.length; c++) {
        differing += Double.compare(realKnown[c][realRow], syntheticKnown[c][row]) == 0 ? 0 : 1;
      }
      if (differing < fewest) {
        fewest = differing;
        near = 0;
        right = 0;
      }
      if (differing == fewest) {
        int rows = both.count(1, both.of(1, row));
        near += rows;
        right += secrets.of(1, row) == secrets.of(0, realRow) ? rows : 0;
      }
    }
    return (double) right / near;
  }

  /** One synthetic row of each group of equal ones. */
  private List<Integer> firstOfBoth() {
    var seen = new boolean[both.size()];
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < syntheticKnown[0].length; row++) {
      if (!seen[both.of(1, row)]) {
        seen[both.of(1, row)] = true;
        rows.add(row);
      }
    }
    return rows;
  }

  private static double[][] join(double[][] one, double[][] other) {
    double[][] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
