package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The training rows, found by rows that are nearly the same. They are sorted by a signature of what
 * must be equal and, below that, by the number that tells rows apart best, so that only the rows
 * within 1 % of it are looked at. Immutable once built.
 */
final class NearlyEqualRows {
  private static final double TOLERANCE = 0.01;

  /** By so many training rows it is judged how well a number tells rows apart. */
  private static final int SAMPLE = 300;

  /** Where no column holds numbers. */
  private static final int NO_COLUMN = -1;

  private final List<ComparedColumn> columns;
  private final double[][] training;
  private final int telling;
  private final int[] order;
  private final long[] signatures;

  NearlyEqualRows(List<ComparedColumn> columns) {
    this.columns = columns;
    this.training = cells(ComparedColumn::training);
    this.telling = tellingColumn();
    int rows = training[0].length;
    long[] signatureOf = IntStream.range(0, rows).mapToLong(r -> signature(training, r)).toArray();
    this.order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(row -> signatureOf[row])
                    .thenComparingDouble(row -> telling(training, row))
                    .thenComparingInt(row -> row))
            .mapToInt(row -> row)
            .toArray();
    this.signatures = Arrays.stream(order).mapToLong(row -> signatureOf[row]).toArray();
  }

  /** How many of those rows match a training row. */
  int matches(Comparison data, Function<ComparedColumn, Cells> side, int rows) {
    double[][] asked = cells(side);
    var matched = new boolean[rows];
    data.inParallel(
        rows,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            matched[row] = hasMatch(asked, row);
          }
        });
    return (int) IntStream.range(0, rows).filter(row -> matched[row]).count();
  }

  private boolean hasMatch(double[][] asked, int row) {
    long signature = signature(asked, row);
    double number = telling(asked, row);
    double allowed = Math.abs(TOLERANCE * number);
    int place = firstFrom(signature, number, allowed);
    while (place < order.length && signatures[place] == signature) {
      if (telling(training, order[place]) - number > allowed) {
        return false;
      }
      if (isMatch(order[place], asked, row)) {
        return true;
      }
      place++;
    }
    return false;
  }

  /** The first place of that signature whose telling number is not too small; else the next. */
  private int firstFrom(long signature, double number, double allowed) {
    int from = 0;
    int to = order.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      boolean before =
          signatures[middle] < signature
              || (signatures[middle] == signature
                  && number - telling(training, order[middle]) > allowed);
      from = before ? middle + 1 : from;
      to = before ? to : middle;
    }
    return from;
  }

  private boolean isMatch(int candidate, double[][] asked, int row) {
    for (int c = 0; c < asked.length; c++) {
      if (!isNear(c, training[c][candidate], asked[c][row])) {
        return false;
      }
    }
    return true;
  }

  private boolean isNear(int column, double real, double cell) {
    if (Double.isNaN(cell)) {
      return Double.isNaN(real);
    }
    double allowed = columns.get(column).number() ? Math.abs(TOLERANCE * cell) : 0;
    return Math.abs(real - cell) <= allowed;
  }

  /** The column of numbers by which a row is near the fewest others; missing ones count as near. */
  private int tellingColumn() {
    int rows = training[0].length;
    int[] sample =
        IntStream.range(0, Math.min(rows, SAMPLE))
            .map(i -> (int) ((long) i * rows / Math.min(rows, SAMPLE)))
            .toArray();
    int best = NO_COLUMN;
    int fewest = Integer.MAX_VALUE;
    for (int c = 0; c < training.length; c++) {
      int near = columns.get(c).number() ? pairsNear(c, sample) : Integer.MAX_VALUE;
      if (near < fewest) {
        fewest = near;
        best = c;
      }
    }
    return best;
  }

  private int pairsNear(int column, int[] sample) {
    int near = 0;
    for (int row : sample) {
      for (int other : sample) {
        near += isNear(column, training[column][other], training[column][row]) ? 1 : 0;
      }
    }
    return near;
  }

  /** The telling number of that row; 0 where it is missing, as its signature says. */
  private double telling(double[][] cells, int row) {
    double number = telling == NO_COLUMN ? 0 : cells[telling][row];
    return Double.isNaN(number) ? 0 : number;
  }

  /** Equal for rows that may match. */
  private long signature(double[][] cells, int row) {
    long hash = 1;
    for (int c = 0; c < cells.length; c++) {
      double cell = cells[c][row];
      boolean exact = !columns.get(c).number() || Double.isNaN(cell);
      hash = hash * 31 + (exact ? Double.hashCode(cell) : 7);
      hash *= 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private double[][] cells(Function<ComparedColumn, Cells> side) {
    return columns.stream().map(column -> side.apply(column).numbers()).toArray(double[][]::new);
  }
}
