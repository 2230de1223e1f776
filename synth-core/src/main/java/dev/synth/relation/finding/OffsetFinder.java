package dev.synth.relation.finding;

import dev.synth.relation.Equal;
import dev.synth.relation.Offset;
import dev.synth.relation.Sum;
import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import dev.synth.transform.Protection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A column that follows another at one of few differences: where these are dense, and independent
 * cells are rarely so near.
 */
final class OffsetFinder implements Finder {
  private static final int MOST_ROWS = 2000;
  private static final long SECONDS_A_DAY = 86_400;
  private static final int MOST_DIFFERENCES = 64;

  /** So large a share of the rows is looked at for the densest place. */
  private static final double LEAST_SHARE = 0.2;

  /** So many times denser than by chance. */
  private static final double DENSER = 4;

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> views = sample.views().stream().filter(view -> !view.isCategory()).toList();
    Reach reach = Reach.ofPairs(views.size());
    for (int place = 0; place < views.size(); place++) {
      View other = views.get(place);
      for (View one : reach.before(views, place)) {
        boolean alike =
            Units.alike(one.type, other.type)
                && one.decimals() == other.decimals()
                && !findings.has(Equal.class, one.name, other.name)
                && !findings.has(Sum.class, one.name, other.name);
        if (alike) {
          look(one, other, findings);
        }
      }
    }
  }

  private static void look(View from, View to, Findings findings) {
    long[] is = differences(from, to, 0);
    if (is.length < 4 * Findings.LEAST_ROWS) {
      return;
    }
    long[] chance = differences(from, to, 1);
    long low = is[0];
    long high = is[is.length - 1];
    if (!isDense(is, chance, low, high)) {
      int width = (int) (LEAST_SHARE * is.length);
      int at = 0;
      for (int i = 0; i + width < is.length; i++) {
        at = is[i + width] - is[i] < is[at + width] - is[at] ? i : at;
      }
      low = is[at];
      high = is[at + width];
      if (!isDense(is, chance, low, high)) {
        return;
      }
      long block = Math.max(unit(is, low, high), (high - low) / 2);
      while (isDense(is, chance, low - block, low - 1)) {
        low = is[first(is, low - block)];
      }
      while (isDense(is, chance, high + 1, high + block)) {
        high = is[first(is, high + block + 1) - 1];
      }
    }
    long unit = unit(is, low, high);
    propose(from, to, low - rare(is, low, 1), high + rare(is, high, -1), unit, findings);
  }

  /**
   * How far an end is moved outwards, so that it tells no difference that few rows have: as far as
   * the mean of as many as protection asks for lies inside; nothing where these are all the end.
   */
  private static long rare(long[] sorted, long end, int inwards) {
    int at = inwards > 0 ? first(sorted, end) : first(sorted, end + 1) - 1;
    double sum = 0;
    for (int i = 0; i < Protection.MIN_ROWS; i++) {
      sum += Math.abs(sorted[at + i * inwards] - end);
    }
    return (long) Math.ceil(sum / Protection.MIN_ROWS);
  }

  /** With the column that has more missing cells as the one that follows, else the higher one. */
  private static void propose(
      View from, View to, long low, long high, long unit, Findings findings) {
    if ((high - low) / unit >= MOST_DIFFERENCES
        || Math.min(from.distinct, to.distinct) < 3 * ((high - low) / unit + 1)) {
      return;
    }
    boolean swapped = from.present == to.present ? high <= 0 && low < 0 : from.present < to.present;
    View later = swapped ? from : to;
    View earlier = swapped ? to : from;
    BigDecimal least = BigDecimal.valueOf(swapped ? -high : low, to.decimals());
    BigDecimal most = BigDecimal.valueOf(swapped ? -low : high, to.decimals());
    if (low == high && low == 0) {
      return; // an equality, which has a finder of its own
    }
    if (low == high) {
      findings.propose(new Sum(later.name, List.of(earlier.name), List.of(), least), 0);
    } else {
      findings.propose(
          new Offset(later.name, earlier.name, least, most, ticks(later)), LEAST_SHARE);
    }
  }

  private static long ticks(View view) {
    boolean moments = view.type instanceof ColumnType.Temporal && !view.isDate();
    return moments
        ? SECONDS_A_DAY
            * TemporalFormat.of(((ColumnType.Temporal) view.type).pattern()).ticksPerSecond()
        : 1;
  }

  /** The differences of pairs of cells, sorted; of cells of different rows when shifted. */
  private static long[] differences(View from, View to, int shift) {
    int n = from.cells.length;
    var differences = new long[Math.min(n, MOST_ROWS)];
    int found = 0;
    for (int row = 0; row < n && found < differences.length; row++) {
      long a = from.cells[row];
      long b = to.cells[(row + shift) % n];
      if (a != LongColumn.MISSING && b != LongColumn.MISSING) {
        differences[found++] = b - a;
      }
    }
    long[] sorted = Arrays.copyOf(differences, found);
    Arrays.sort(sorted);
    return sorted;
  }

  private static long unit(long[] sorted, long low, long high) {
    long unit = Math.max(1, high - low);
    for (int i = 1; i < sorted.length; i++) {
      boolean inside = sorted[i - 1] >= low && sorted[i] <= high;
      if (inside && sorted[i] > sorted[i - 1]) {
        unit = Math.min(unit, sorted[i] - sorted[i - 1]);
      }
    }
    return unit;
  }

  private static boolean isDense(long[] is, long[] chance, long low, long high) {
    int hits = count(is, low, high);
    double expected = count(chance, low, high) * (is.length / (double) Math.max(1, chance.length));
    return hits >= Protection.MIN_ROWS && hits > DENSER * expected + 6 * Math.sqrt(expected);
  }

  private static int count(long[] sorted, long low, long high) {
    return first(sorted, high + 1) - first(sorted, low);
  }

  private static int first(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
