package dev.synth.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spikes and quantile bins of whole numbers, as categories in the order of their values (a bin
 * counts by its lower edge, behind a spike there).
 *
 * <p>Protected: a spike is held by at least {@link Protection#MIN_ROWS} rows; an edge is the mean
 * of as many values around a quantile, a bound the mean of the outermost ones, and neither is a
 * value that fewer rows hold, unless the values leave no gap to move it to.
 */
final class NumberBins {
  private static final int MAX_BINS = 512;

  /** Fewer rows than this in a bin would tell too much of single ones. */
  private static final int ROWS_PER_BIN = 20;

  private static final int REACH = 1000;

  private final long[] spikes;
  private final long[] edges;
  private final double[] bends;
  private final long step;
  private final int[] item; // by category: a bin, or ~spike
  private final int[] ofSpike;
  private final int[] ofBin;

  /**
   * Bins read from a file.
   *
   * @param spikes ascending
   * @param edges ascending, one more than bins; empty without bins
   * @param bends by bin: a value lies at {@code u^bend} of the bin's width
   * @param step between possible values
   */
  NumberBins(long[] spikes, long[] edges, double[] bends, long step) {
    this.spikes = spikes;
    this.edges = edges;
    this.bends = bends;
    this.step = step;
    if (step < 1 || bends.length != Math.max(0, edges.length - 1)) {
      throw new IllegalArgumentException("edges and bends do not match");
    }
    item = new int[spikes.length + bends.length];
    ofSpike = new int[spikes.length];
    ofBin = new int[bends.length];
    int spike = 0;
    int bin = 0;
    for (int c = 0; c < item.length; c++) {
      boolean isSpike =
          bin == bends.length || (spike < spikes.length && spikes[spike] <= edges[bin]);
      item[c] = isSpike ? ~spike : bin;
      if (isSpike) {
        ofSpike[spike++] = c;
      } else {
        ofBin[bin++] = c;
      }
    }
  }

  /**
   * Bins of those values; at least one value.
   *
   * @param finer into how many cells each bin is cut by other parts
   * @param most bins at most
   */
  static NumberBins of(HeldValues values, int finer, int most) {
    long step = step(values);
    long[] spikes = Spikes.of(values);
    HeldValues rest = values.without(spikes);
    int holders = rest.holders(0, rest.size());
    if (holders < Protection.MIN_ROWS && spikes.length > 0) {
      return new NumberBins(spikes, new long[0], new double[0], step);
    }
    int bins = Math.min(Math.min(MAX_BINS, most), holders / (ROWS_PER_BIN * finer));
    long[] edges = edges(rest, values, step, Math.max(1, bins));
    return new NumberBins(spikes, edges, bends(rest, edges), step);
  }

  private static long step(HeldValues sorted) {
    long step = 0;
    for (int i = 1; i < sorted.size() && step != 1; i++) {
      step = gcd(sorted.value(i) - sorted.value(i - 1), step);
    }
    return Math.max(1, step);
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  private static long[] edges(HeldValues rest, HeldValues all, long step, int bins) {
    List<Long> edges = new ArrayList<>();
    long low = outward(mean(rest, 0, step), -step, all);
    long high = outward(mean(rest, rest.size() - Protection.MIN_ROWS, step), step, all);
    edges.add(low);
    for (int b = 1; b < bins; b++) {
      int around = (int) ((long) rest.size() * b / bins) - Protection.MIN_ROWS / 2;
      long edge = mean(rest, Math.max(0, around), step);
      edge = toGap(edge, step, edges.get(edges.size() - 1), high, all);
      if (edge > edges.get(edges.size() - 1) && edge < high) {
        edges.add(edge);
      }
    }
    edges.add(Math.max(high, low + step));
    return edges.stream().mapToLong(v -> v).toArray();
  }

  /** Mean of five neighbours, on the lattice of possible values. */
  private static long mean(HeldValues sorted, int from, long step) {
    long lowest = sorted.value(0);
    long[] near = sorted.ofDifferent(from, Protection.MIN_ROWS);
    double sum = 0;
    for (long value : near) {
      sum += distance(lowest, value);
    }
    long steps = (long) StrictMath.rint(sum / near.length / step);
    return lowest + steps * step;
  }

  private static boolean isRare(long value, HeldValues all) {
    int holders = all.holders(value);
    return holders > 0 && holders < Protection.MIN_ROWS;
  }

  /** Away from the data until the bound is no rare value; zero, which tells nothing, is a stop. */
  private static long outward(long bound, long by, HeldValues all) {
    long moved = bound;
    while (moved != 0 && isRare(moved, all)) {
      moved += by;
    }
    return moved;
  }

  private static long toGap(long edge, long step, long low, long high, HeldValues all) {
    for (long away = 0; away <= REACH; away++) {
      long above = edge + away * step;
      long below = edge - away * step;
      if (above < high && !isRare(above, all)) {
        return above;
      }
      if (below > low && !isRare(below, all)) {
        return below;
      }
    }
    return low; // no gap near: the edge is left out
  }

  private static double[] bends(HeldValues rest, long[] edges) {
    var sum = new double[edges.length - 1];
    var count = new int[edges.length - 1];
    var last = new int[edges.length - 1];
    for (int at = 0; at < rest.size(); at++) {
      long value = rest.value(at);
      int bin = bin(value, edges);
      double width = distance(edges[bin], edges[bin + 1]);
      double above = value < edges[bin] ? 0 : distance(edges[bin], value);
      sum[bin] += Math.min(1, above / width);
      count[bin]++;
      last[bin] = at;
    }
    var bends = new double[sum.length];
    for (int b = 0; b < bends.length; b++) {
      boolean few = rest.holders(last[b] + 1 - count[b], last[b] + 1) < Protection.MIN_ROWS;
      double mean = count[b] == 0 || few ? 0.5 : sum[b] / count[b];
      double bend = 1 / Math.max(0.05, Math.min(0.95, mean)) - 1;
      bends[b] = StrictMath.rint(bend * 10) / 10; // the mean of u^bend is 1 / (1 + bend)
    }
    return bends;
  }

  /** From the lower of two numbers to the higher, as exactly as a double tells. */
  private static double distance(long low, long high) {
    long exact = high - low;
    return exact >= 0 ? exact : (double) high - low;
  }

  private static int bin(long value, long[] edges) {
    int at = Arrays.binarySearch(edges, value);
    int bin = at >= 0 ? at : -at - 2;
    return Math.max(0, Math.min(edges.length - 2, bin));
  }

  int categories() {
    return item.length;
  }

  boolean isAllSpikes() {
    return bends.length == 0;
  }

  /** Whether that value is a spike or lies in a bin. */
  boolean reaches(long value) {
    return holdsSpike(value) || (!isAllSpikes() && value >= lowest() && value <= highest());
  }

  /** The first edge; there are bins. */
  long lowest() {
    return edges[0];
  }

  /** The last edge; there are bins. */
  long highest() {
    return edges[edges.length - 1];
  }

  boolean isSpike(int category) {
    return item[category] < 0;
  }

  long spike(int category) {
    return spikes[~item[category]];
  }

  /** Whether that value is a spike. */
  boolean holdsSpike(long value) {
    return Arrays.binarySearch(spikes, value) >= 0;
  }

  /** The category of a value; without bins, the nearest spike. */
  int category(long value) {
    int spike = Arrays.binarySearch(spikes, value);
    if (spike >= 0) {
      return ofSpike[spike];
    }
    if (bends.length > 0) {
      return ofBin[bin(value, edges)];
    }
    int above = Math.min(-spike - 1, spikes.length - 1);
    int below = Math.max(0, above - 1);
    return ofSpike[spikes[above] - value < value - spikes[below] ? above : below];
  }

  /** The lowest value of a bin. */
  long low(int category) {
    return edges[item[category]];
  }

  /** What all values of a bin are below. */
  long top(int category) {
    int b = item[category];
    return b == bends.length - 1 ? edges[b + 1] + step : edges[b + 1];
  }

  /** A value inside a bin, at the place that {@code u} in [0, 1) says. */
  long draw(int category, double u) {
    int b = item[category];
    long low = edges[b];
    long top = top(category);
    double places = distance(low, top) / step;
    double bend = bends[b];
    double at = Math.abs(bend - 1) < 0.15 ? u : StrictMath.pow(u, bend);
    return low + step * (long) Math.min(at * places, StrictMath.ceil(places) - 1);
  }

  List<Long> spikes() {
    return NumberMargin.boxed(spikes);
  }

  List<Long> edges() {
    return NumberMargin.boxed(edges);
  }

  List<Double> bends() {
    return Arrays.stream(bends).boxed().toList();
  }

  long step() {
    return step;
  }
}
