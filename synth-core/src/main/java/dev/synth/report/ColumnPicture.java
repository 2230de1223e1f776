package dev.synth.report;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.table.ColumnType;
import java.util.Arrays;
import java.util.List;

/**
 * One column's distribution, in all real and in the synthetic rows.
 *
 * @param name of the column
 * @param kind {@code number}, {@code time} or {@code category}
 * @param bins what to draw
 */
record ColumnPicture(String name, String kind, Bins bins) {
  static List<ColumnPicture> of(Comparison data) {
    return data.columns().stream().map(column -> of(data, column)).toList();
  }

  private static ColumnPicture of(Comparison data, ComparedColumn column) {
    if (column.continuous()) {
      double[] real = joined(column.training().numbers(), column.heldOut().numbers());
      Bins bins = ChartBins.of(real, column.synthetic().numbers(), !column.number());
      return new ColumnPicture(column.name(), column.number() ? "number" : "time", bins);
    }
    var type = (ColumnType.Categorical) data.training().column(column.name()).type();
    double[] real = joined(column.training().numbers(), column.heldOut().numbers());
    int[] codes = Arrays.stream(real).mapToInt(c -> code(c, column)).toArray();
    int[] synthetic = column.synthetic().codes(column.levels());
    return new ColumnPicture(
        column.name(), "category", LevelBins.of(column, type.levels(), codes, synthetic));
  }

  private static int code(double cell, ComparedColumn column) {
    return Double.isNaN(cell) ? column.levels() : (int) cell;
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
