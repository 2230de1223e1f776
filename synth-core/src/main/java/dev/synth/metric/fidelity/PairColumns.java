package dev.synth.metric.fidelity;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Permutation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The compared columns made ready for pairs, once for all metrics that ask.
 *
 * @param list in the order of the table
 */
record PairColumns(List<PairColumn> list) {
  private static final int MOST_PAIRS = 100_000;

  /** The places of two columns in a list, the first of them first. */
  record Two(int first, int second) {
    /** {@code first ~ second}. */
    String name(List<PairColumn> columns) {
      return columns.get(first).name + " ~ " + columns.get(second).name;
    }
  }

  static PairColumns of(Comparison data) {
    return data.shared(PairColumns.class, PairColumns::prepare);
  }

  private static PairColumns prepare(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    var ready = new PairColumn[columns.size()];
    data.inParallel(
        ready.length,
        (from, to) -> {
          for (int c = from; c < to; c++) {
            ready[c] = new PairColumn(columns.get(c));
          }
        });
    return new PairColumns(List.of(ready));
  }

  /**
   * The pairs of so many columns, in the order of the table: all of them, but of more than 447
   * columns some 100,000, as many of each column.
   */
  static List<Two> pairs(int columns) {
    List<Two> pairs = new ArrayList<>();
    BitSet distances = distances(columns);
    for (int i = 0; i < columns; i++) {
      for (int j = i + 1; j < columns; j++) {
        if (distances.get(Math.min(j - i, columns - j + i))) {
          pairs.add(new Two(i, j));
        }
      }
    }
    return pairs;
  }

  /** How far apart in a ring of all columns two are that make a pair. */
  private static BitSet distances(int columns) {
    int all = columns / 2;
    var taken = new BitSet();
    for (int i = 0; i < Math.min(all, MOST_PAIRS / Math.max(1, columns)); i++) {
      taken.set(1 + (int) Permutation.at(i, all, columns));
    }
    return taken;
  }
}
