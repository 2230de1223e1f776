package dev.synth.transform;

import java.util.ArrayList;
import java.util.List;

/** Values that so many rows share, of so many persons, that a model keeps them as they are. */
final class Spikes {
  /**
   * Up to so many distinct values, each that is frequent enough becomes a spike (up to 20 always)
   * ...
   */
  private static final int FEW_VALUES = 256;

  private static final int VERY_FEW_VALUES = 20;

  /** ... when so many rows hold a value on average: else chance alone makes values frequent. */
  private static final int ROWS_PER_VALUE = 20;

  /** Of more values, those become spikes that so large a share of rows holds ... */
  private static final double SPIKE_SHARE = 0.003;

  /** ... and so many times the rows that its neighbours on each side hold on average. */
  private static final int STANDS_OUT = 4;

  private static final int NEIGHBOURS = 10;

  private Spikes() {}

  /**
   * The spikes of values, ascending.
   *
   * @param sorted at least one value
   */
  static long[] of(HeldValues sorted) {
    int distinct = 0;
    for (int from = 0; from < sorted.size(); from = sorted.after(from)) {
      distinct++;
    }
    var values = new long[distinct];
    var counts = new int[distinct];
    var holders = new int[distinct];
    int at = 0;
    for (int from = 0; from < sorted.size(); from = sorted.after(from)) {
      values[at] = sorted.value(from);
      holders[at] = sorted.holders(from, sorted.after(from));
      counts[at++] = sorted.after(from) - from;
    }
    boolean few =
        distinct <= VERY_FEW_VALUES
            || (distinct <= FEW_VALUES && sorted.size() >= (long) ROWS_PER_VALUE * distinct);
    List<Long> found = new ArrayList<>();
    for (int v = 0; v < distinct; v++) {
      boolean frequent = few || (counts[v] >= SPIKE_SHARE * sorted.size() && standsOut(counts, v));
      if (frequent && holders[v] >= Protection.MIN_ROWS) {
        found.add(values[v]);
      }
    }
    return found.stream().mapToLong(v -> v).toArray();
  }

  private static boolean standsOut(int[] counts, int v) {
    int first = Math.max(0, v - NEIGHBOURS);
    int last = Math.min(counts.length - 1, v + NEIGHBOURS);
    long around = 0;
    for (int i = first; i <= last; i++) {
      around += i == v ? 0 : counts[i];
    }
    return counts[v] * (long) (last - first) >= STANDS_OUT * around;
  }
}
