package dev.synth.report;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.stats.Association;
import dev.synth.stats.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How columns are related to each other: Pearson's correlation of two numbers or times, Cramér's V
 * of two categories, the correlation ratio of one of each.
 *
 * @param names of the columns, at most the first 30
 * @param real one row a column, one figure a column; NaN where a column is constant
 * @param synthetic the same of the synthetic rows
 */
record RelationPicture(List<String> names, List<List<Double>> real, List<List<Double>> synthetic) {
  private static final int MOST = 30;
  private static final double DIGITS = 1e4;

  static RelationPicture of(Comparison data) {
    List<ComparedColumn> columns = data.columns().stream().limit(MOST).toList();
    return new RelationPicture(
        columns.stream().map(ComparedColumn::name).toList(),
        matrix(data, columns, ComparedColumn::training),
        matrix(data, columns, ComparedColumn::synthetic));
  }

  private static List<List<Double>> matrix(
      Comparison data, List<ComparedColumn> columns, Function<ComparedColumn, Cells> side) {
    int width = columns.size();
    var numbers = new double[width][];
    var codes = new int[width][];
    for (int c = 0; c < width; c++) {
      Cells cells = side.apply(columns.get(c));
      numbers[c] = cells.numbers();
      codes[c] = columns.get(c).continuous() ? new int[0] : cells.codes(columns.get(c).levels());
    }
    var matrix = new double[width][width];
    data.inParallel(
        width,
        (from, to) -> {
          for (int a = from; a < to; a++) {
            matrix[a][a] = 1;
            for (int b = 0; b < a; b++) {
              matrix[a][b] = relation(columns.get(a), columns.get(b), a, b, numbers, codes);
            }
          }
        });
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < a; b++) {
        matrix[b][a] = matrix[a][b];
      }
    }
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : matrix) {
      rows.add(Arrays.stream(row).map(x -> Math.rint(x * DIGITS) / DIGITS).boxed().toList());
    }
    return List.copyOf(rows);
  }

  private static double relation(
      ComparedColumn first,
      ComparedColumn second,
      int a,
      int b,
      double[][] numbers,
      int[][] codes) {
    if (first.continuous() && second.continuous()) {
      return Correlation.pearson(numbers[a], numbers[b]);
    }
    if (first.continuous()) {
      return Association.correlationRatio(codes[b], second.levels() + 1, numbers[a]);
    }
    if (second.continuous()) {
      return Association.correlationRatio(codes[a], first.levels() + 1, numbers[b]);
    }
    return Association.cramersV(codes[a], codes[b], first.levels() + 1, second.levels() + 1);
  }
}
