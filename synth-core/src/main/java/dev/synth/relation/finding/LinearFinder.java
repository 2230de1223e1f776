package dev.synth.relation.finding;

import dev.synth.relation.Found;
import dev.synth.relation.Sum;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of more than three columns that always hold, such as parts of a whole: the linear relations
 * of complete rows, by elimination in integers modulo a prime.
 */
final class LinearFinder implements Finder {
  private static final long PRIME = (1L << 31) - 1;
  private static final int LEAST_PARTS = 4;
  private static final int MOST_PARTS = 12;
  private static final int MOST_COLUMNS = 300;

  /** More rows than unknowns; a relation of chance holds in each once in 2^31. */
  private static final int MORE_ROWS = 20;

  @Override
  public void look(Sample sample, Findings findings) {
    List<String> computed = new ArrayList<>();
    for (Found one : findings.found()) {
      if (one.hard() && one.relation() instanceof Sum sum) {
        computed.add(sum.target());
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int place : sample.addable()) {
      View view = sample.views().get(place);
      if (view.isNumber() && !computed.contains(view.name) && places.size() < MOST_COLUMNS) {
        places.add(place);
      }
    }
    if (places.size() < LEAST_PARTS) {
      return;
    }
    long[][] matrix = complete(sample, places);
    if (matrix.length < places.size() + MORE_ROWS) {
      return;
    }
    int[] pivotOf = eliminate(matrix, places.size() + 1);
    for (int c = 0; c < places.size(); c++) {
      if (pivotOf[c] < 0) {
        propose(sample, places, matrix, pivotOf, c, findings);
      }
    }
  }

  /** Rows without missing cells, a 1 before them. */
  private static long[][] complete(Sample sample, List<Integer> places) {
    List<long[]> rows = new ArrayList<>();
    int most = 2 * places.size() + MORE_ROWS;
    for (int row = 0; row < sample.size() && rows.size() < most; row++) {
      var cells = new long[places.size() + 1];
      cells[0] = 1;
      boolean whole = true;
      for (int i = 0; i < places.size(); i++) {
        long cell = sample.units().get(places.get(i))[row];
        whole &= cell != LongColumn.MISSING;
        cells[i + 1] = Math.floorMod(cell, PRIME);
      }
      if (whole) {
        rows.add(cells);
      }
    }
    return rows.toArray(long[][]::new);
  }

  /** By column behind the first: the row of its pivot, or -1 where it is a sum of others. */
  private static int[] eliminate(long[][] matrix, int width) {
    var pivotOf = new int[width - 1];
    int rank = 0;
    for (int c = 0; c < width; c++) {
      int pivot = rank;
      while (pivot < matrix.length && matrix[pivot][c] == 0) {
        pivot++;
      }
      boolean none = pivot == matrix.length;
      if (c > 0) {
        pivotOf[c - 1] = none ? -1 : rank;
      }
      if (none) {
        continue;
      }
      long[] moved = matrix[pivot];
      matrix[pivot] = matrix[rank];
      matrix[rank] = moved;
      long inverse = power(moved[c], PRIME - 2);
      for (int k = c; k < width; k++) {
        moved[k] = moved[k] * inverse % PRIME;
      }
      for (int r = 0; r < matrix.length; r++) {
        long factor = matrix[r][c];
        if (r != rank && factor != 0) {
          for (int k = c; k < width; k++) {
            matrix[r][k] = Math.floorMod(matrix[r][k] - factor * moved[k] % PRIME, PRIME);
          }
        }
      }
      rank++;
    }
    return pivotOf;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }

  private static void propose(
      Sample sample,
      List<Integer> places,
      long[][] matrix,
      int[] pivotOf,
      int target,
      Findings findings) {
    List<String> plus = new ArrayList<>();
    List<String> minus = new ArrayList<>();
    for (int c = 0; c < target; c++) {
      long factor = pivotOf[c] < 0 ? 0 : signed(matrix[pivotOf[c]][target + 1]);
      if (Math.abs(factor) > 1) {
        return;
      }
      if (factor != 0) {
        (factor > 0 ? plus : minus).add(sample.views().get(places.get(c)).name);
      }
    }
    int parts = plus.size() + minus.size() + 1;
    if (parts < LEAST_PARTS || parts > MOST_PARTS) {
      return;
    }
    BigDecimal constant = BigDecimal.valueOf(signed(matrix[0][target + 1]), sample.decimals());
    String name = sample.views().get(places.get(target)).name;
    findings.proposeHard(
        new Sum(
            name,
            plus,
            minus,
            constant.signum() == 0 ? BigDecimal.ZERO : constant.stripTrailingZeros()));
  }

  private static long signed(long value) {
    return value > PRIME / 2 ? value - PRIME : value;
  }
}
