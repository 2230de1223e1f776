package dev.synth.relation.row;

import dev.synth.relation.Units;
import dev.synth.stats.Correlation;
import dev.synth.stats.Ecdf;
import dev.synth.stats.Ranks;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.Margin;
import dev.synth.transform.Protection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the earlier column that a column's cells lie near. A pair of columns counts by how far the
 * differences of its cells are from those of a table that has the same joint distribution of
 * {@value #CLASSES} by {@value #CLASSES} quantile classes, and chance inside them: what a model of
 * classes would miss. Measured by the largest gap of the two distributions (Kolmogorov and
 * Smirnov).
 */
final class Anchors {
  private static final int CLASSES = 8;
  private static final int MOST_STEPS = 64;
  private static final int LEAST_ROWS = 200;
  private static final int QUANTILES = 64;
  private static final int RANKED_ROWS = 2000;
  private static final double RELATED = 0.25;

  /** Differences are near where so many times more rows have them than by chance in classes. */
  private static final double DENSER = 1.05;

  private static final double LEAST_GAP = 0.03;

  /** Divided by the root of the rows: two independent samples differ by more in 2 of 10 million. */
  private static final double CHANCE = 4;

  private Anchors() {}

  /** The nearest of the earlier columns, if one is near at all. */
  static Optional<Tie.Anchor> of(Table rows, int column, List<Integer> earlier) {
    int best = -1;
    double most = 0;
    for (int other : earlier) {
      ClassShuffle pairs = ClassShuffle.of(rows, column, other);
      int n = pairs.rows();
      double gap = n >= LEAST_ROWS && isRelated(pairs) ? gap(pairs) : 0;
      if (gap > Math.max(LEAST_GAP, CHANCE / Math.sqrt(n)) && gap > most) {
        most = gap;
        best = other;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    ClassShuffle pairs = ClassShuffle.of(rows, column, best);
    long[] zone = zone(pairs);
    long[] steps = differences(pairs.own(), pairs.other());
    int[] inside =
        IntStream.range(0, steps.length)
            .filter(at -> steps[at] >= zone[0] && steps[at] <= zone[1])
            .toArray();
    Persons persons = rows.persons().pick(places(rows, column, best)).pick(inside);
    if (inside.length < LEAST_ROWS || persons.different(inside.length) < Protection.MIN_ROWS) {
      return Optional.empty();
    }
    long[] near = Arrays.stream(inside).mapToLong(at -> steps[at]).toArray();
    ColumnType type = rows.column(column).type();
    int decimals = type instanceof ColumnType.Numeric numeric ? numeric.decimals() : 0;
    var differences = LongColumn.of(new ColumnType.Numeric(decimals), near);
    return Optional.of(new Tie.Anchor(best, Margin.of(differences, persons, MOST_STEPS)));
  }

  /** Between which differences there are more than classes alone would make, from end to end. */
  private static long[] zone(ClassShuffle pairs) {
    long[] real = differences(pairs.own(), pairs.other());
    long[] byClass = differences(pairs.own(), pairs.shuffled(CLASSES));
    Arrays.sort(real);
    Arrays.sort(byClass);
    var edges = new long[QUANTILES + 1];
    for (int q = 0; q <= QUANTILES; q++) {
      edges[q] = real[(int) ((long) q * (real.length - 1) / QUANTILES)];
    }
    double sum = 0; // of the best interval that ends here
    double best = 0;
    int start = 0;
    var zone = new long[] {edges[0], edges[0]};
    for (int q = 0; q < QUANTILES; q++) {
      if (sum <= 0) {
        sum = 0;
        start = q;
      }
      sum += between(real, edges[q], edges[q + 1]);
      sum -= DENSER * between(byClass, edges[q], edges[q + 1]);
      if (sum > best) {
        best = sum;
        zone = new long[] {edges[start], edges[q + 1]};
      }
    }
    return zone;
  }

  private static int between(long[] sorted, long low, long high) {
    return atMost(sorted, high) - atMost(sorted, low - 1);
  }

  private static int atMost(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The rows in which both columns have a value. */
  private static int[] places(Table rows, int column, int other) {
    return IntStream.range(0, rows.rows())
        .filter(row -> !rows.column(column).isMissing(row))
        .filter(row -> cellLike(rows, column, other, row) != LongColumn.MISSING)
        .toArray();
  }

  /** Another column's cell in the unit of this one. */
  private static long cellLike(Table rows, int column, int other, int row) {
    return Units.cell(rows.column(other), row, rows.column(column).type());
  }

  private static long[] differences(long[] own, long[] near) {
    var differences = new long[own.length];
    for (int i = 0; i < own.length; i++) {
      differences[i] = own[i] - near[i];
    }
    return differences;
  }

  /** Whether the columns' ranks go together: a quick look before a long one. */
  private static boolean isRelated(ClassShuffle pairs) {
    int n = Math.min(RANKED_ROWS, pairs.rows());
    double[] own = Arrays.stream(pairs.own(), 0, n).asDoubleStream().toArray();
    double[] near = Arrays.stream(pairs.other(), 0, n).asDoubleStream().toArray();
    return Correlation.spearman(Ranks.of(own), Ranks.of(near)) >= RELATED;
  }

  private static double gap(ClassShuffle pairs) {
    long[] own = pairs.own();
    return Ecdf.distance(
        Arrays.stream(differences(own, pairs.other())).sorted().asDoubleStream().toArray(),
        Arrays.stream(differences(own, pairs.shuffled(CLASSES)))
            .sorted()
            .asDoubleStream()
            .toArray());
  }
}
