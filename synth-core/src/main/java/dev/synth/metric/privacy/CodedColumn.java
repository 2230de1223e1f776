package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.stats.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column's cells as few whole numbers: levels, or ten bins of equal width over the training
 * cells' range, each with its upper edge; missing is one more.
 */
final class CodedColumn {
  private static final int BINS = 10;

  private final ComparedColumn column;
  private final double[] edges;

  CodedColumn(ComparedColumn column) {
    this.column = column;
    this.edges =
        column.continuous() ? Histogram.edges(column.training().numbers(), BINS) : new double[0];
  }

  int[] codes(Function<ComparedColumn, Cells> side) {
    Cells cells = side.apply(column);
    if (!column.continuous()) {
      return cells.codes(column.levels());
    }
    var codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = bin(cells.at(row));
    }
    return codes;
  }

  private int bin(double cell) {
    int bin = 0;
    while (bin < BINS - 1 && cell > edges[bin + 1]) {
      bin++;
    }
    return Double.isNaN(cell) ? BINS : bin;
  }

  /** Each row's codes in these columns; at least one column. */
  static List<List<Integer>> rows(List<CodedColumn> columns, Function<ComparedColumn, Cells> side) {
    List<int[]> codes = columns.stream().map(column -> column.codes(side)).toList();
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < codes.get(0).length; row++) {
      List<Integer> cells = new ArrayList<>();
      for (int[] column : codes) {
        cells.add(column[row]);
      }
      rows.add(cells);
    }
    return rows;
  }
}
