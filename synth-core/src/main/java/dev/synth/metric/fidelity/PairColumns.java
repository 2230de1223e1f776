package dev.synth.metric.fidelity;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * The compared columns made ready for pairs, once for all metrics that ask.
 *
 * @param list in the order of the table
 */
record PairColumns(List<PairColumn> list) {
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

  /** All pairs of so many columns, in the order of the table. */
  static List<Two> pairs(int columns) {
    List<Two> pairs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = i + 1; j < columns; j++) {
        pairs.add(new Two(i, j));
      }
    }
    return pairs;
  }
}
