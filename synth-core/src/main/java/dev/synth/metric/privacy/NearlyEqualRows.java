package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The training rows, found by rows that are nearly the same. Immutable once built. */
final class NearlyEqualRows {
  private static final double TOLERANCE = 0.01;

  private final List<ComparedColumn> columns;
  private final double[][] training;
  private final Map<Long, List<Integer>> bySignature = new HashMap<>();

  NearlyEqualRows(List<ComparedColumn> columns) {
    this.columns = columns;
    this.training = cells(ComparedColumn::training);
    for (int row = 0; row < training[0].length; row++) {
      bySignature.computeIfAbsent(signature(training, row), key -> new ArrayList<>()).add(row);
    }
  }

  /** How many of those rows match a training row. */
  int matches(Comparison data, Function<ComparedColumn, Cells> side, int rows) {
    double[][] asked = cells(side);
    var matched = new AtomicInteger();
    data.inParallel(
        rows,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            if (hasMatch(asked, row)) {
              matched.incrementAndGet();
            }
          }
        });
    return matched.get();
  }

  private boolean hasMatch(double[][] asked, int row) {
    for (int candidate : bySignature.getOrDefault(signature(asked, row), List.of())) {
      if (isMatch(candidate, asked, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMatch(int candidate, double[][] asked, int row) {
    for (int c = 0; c < asked.length; c++) {
      double real = training[c][candidate];
      double cell = asked[c][row];
      boolean bothMissing = Double.isNaN(real) && Double.isNaN(cell);
      double allowed = columns.get(c).number() ? Math.abs(TOLERANCE * cell) : 0;
      if (!bothMissing && !(Math.abs(real - cell) <= allowed)) {
        return false;
      }
    }
    return true;
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
