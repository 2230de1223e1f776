package dev.synth.report;

import dev.synth.stats.Moments;
import dev.synth.transform.Protection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts numbers or times at round places between their 1st and 99th percentiles; what lies outside
 * has an open-ended bin, and bins of too few real rows are joined with their neighbours. No edge is
 * a real number but by chance.
 */
final class ChartBins {
  private static final int MOST = 24;
  private static final double OUTER = 0.01;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_DAY = 86_400e9;

  private ChartBins() {}

  static Bins of(double[] real, double[] synthetic, boolean time) {
    double[] sorted = Arrays.stream(real).filter(x -> !Double.isNaN(x)).sorted().toArray();
    List<Double> edges = time ? edges(sorted, NANOS_PER_DAY) : edges(sorted, 0);
    edges = joined(edges, sorted);
    long[] ofReal = counts(real, edges);
    long[] ofSynthetic = counts(synthetic, edges);
    List<String> labels = labels(edges, time);
    int missing = edges.size() + 1;
    ofReal[missing] = ofReal[missing] < Protection.MIN_ROWS ? 0 : ofReal[missing];
    if (ofReal[missing] > 0 || ofSynthetic[missing] > 0) {
      labels.add("missing");
    } else {
      ofReal = Arrays.copyOf(ofReal, missing);
      ofSynthetic = Arrays.copyOf(ofSynthetic, missing);
    }
    return new Bins(
        labels, Bins.shares(ofReal, real.length), Bins.shares(ofSynthetic, synthetic.length));
  }

  /** Multiples of a round step: 1, 2 or 5 times a power of ten, for days no less than one. */
  private static List<Double> edges(double[] sorted, double least) {
    List<Double> edges = new ArrayList<>();
    if (sorted.length < 2 * Protection.MIN_ROWS || sorted[0] == sorted[sorted.length - 1]) {
      return edges;
    }
    double low = sorted[(int) (OUTER * sorted.length)];
    double high = sorted[(int) ((1 - OUTER) * (sorted.length - 1))];
    double spread = high > low ? high - low : Moments.of(sorted).deviation();
    boolean days = least > 0 && spread > 3 * least;
    double unit = days ? least : 1;
    double step = roundStep(spread / unit / (MOST - 4)) * unit;
    if (days) {
      step = Math.max(step, least);
    }
    for (double edge = Math.ceil(low / step) * step; edge <= high; edge += step) {
      edges.add(Math.rint(edge / step) * step);
    }
    return edges;
  }

  private static double roundStep(double atLeast) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Without edges that would leave too few real rows on either side. */
  private static List<Double> joined(List<Double> edges, double[] sorted) {
    List<Double> kept = new ArrayList<>();
    int from = 0;
    for (double edge : edges) {
      int below = from;
      while (below < sorted.length && sorted[below] < edge) {
        below++;
      }
      if (below - from >= Protection.MIN_ROWS && sorted.length - below >= Protection.MIN_ROWS) {
        kept.add(edge);
        from = below;
      }
    }
    return kept;
  }

  private static long[] counts(double[] values, List<Double> edges) {
    var counts = new long[edges.size() + 2];
    for (double value : values) {
      int bin = 0;
      while (bin < edges.size() && value >= edges.get(bin)) {
        bin++;
      }
      counts[Double.isNaN(value) ? edges.size() + 1 : bin]++;
    }
    return counts;
  }

  private static List<String> labels(List<Double> edges, boolean time) {
    List<String> labels = new ArrayList<>();
    if (edges.isEmpty()) {
      labels.add("all");
      return labels;
    }
    boolean days = time && edges.stream().allMatch(edge -> edge % NANOS_PER_DAY == 0);
    labels.add("< " + text(edges.get(0), time, days));
    for (int i = 1; i < edges.size(); i++) {
      labels.add(text(edges.get(i - 1), time, days) + " to " + text(edges.get(i), time, days));
    }
    labels.add("≥ " + text(edges.get(edges.size() - 1), time, days));
    return labels;
  }

  private static String text(double edge, boolean time, boolean days) {
    if (!time) {
      return RoundNumber.text(edge);
    }
    String moment =
        LocalDateTime.ofEpochSecond((long) (edge / NANOS_PER_SECOND), 0, ZoneOffset.UTC).toString();
    return days ? moment.substring(0, "2000-01-01".length()) : moment.replace('T', ' ');
  }
}
