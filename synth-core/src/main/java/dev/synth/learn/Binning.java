package dev.synth.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts features into at most 255 bins each, as histogram-based trees need them: numbers halfway
 * between their distinct values, or at quantiles when there are many; categories by level, rare
 * ones together when there are many. A missing cell has a bin of its own, the last. Learnt from one
 * set of rows, applied to any. Immutable.
 */
public final class Binning {
  static final int MOST = 255;

  private final List<double[]> edges;
  private final List<int[]> levels;
  private final boolean[] category;
  private final int[] bins;

  private Binning(List<double[]> edges, List<int[]> levels, boolean[] category, int[] bins) {
    this.edges = edges;
    this.levels = levels;
    this.category = category;
    this.bins = bins;
  }

  /** Learns where to cut; sorts each column once. */
  public static Binning of(List<Feature> features) {
    List<double[]> edges = new ArrayList<>();
    List<int[]> levels = new ArrayList<>();
    var category = new boolean[features.size()];
    var bins = new int[features.size()];
    for (int f = 0; f < bins.length; f++) {
      Feature feature = features.get(f);
      category[f] = feature.isCategory();
      edges.add(category[f] ? new double[0] : edges(feature));
      levels.add(category[f] ? levels(feature) : new int[0]);
      int used =
          category[f] ? Arrays.stream(levels.get(f)).max().orElse(0) + 1 : edges.get(f).length + 1;
      bins[f] = used + 1;
    }
    return new Binning(edges, levels, category, bins);
  }

  /** The bins of those features, which are in the same order; one array a feature. */
  public byte[][] apply(List<Feature> features) {
    var cut = new byte[features.size()][];
    for (int f = 0; f < cut.length; f++) {
      Feature feature = features.get(f);
      cut[f] = new byte[feature.size()];
      for (int row = 0; row < cut[f].length; row++) {
        cut[f][row] = (byte) bin(f, feature.at(row));
      }
    }
    return cut;
  }

  /** How many features. */
  int width() {
    return bins.length;
  }

  /** How many bins a feature has; the last holds what is missing. */
  int bins(int feature) {
    return bins[feature];
  }

  boolean isCategory(int feature) {
    return category[feature];
  }

  private int bin(int feature, double value) {
    if (Double.isNaN(value)) {
      return bins[feature] - 1;
    }
    if (category[feature]) {
      int[] known = levels.get(feature);
      return (int) value < known.length ? known[(int) value] : bins[feature] - 1;
    }
    double[] cuts = edges.get(feature);
    int from = 0;
    int to = cuts.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (value > cuts[middle]) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static double[] edges(Feature feature) {
    var values = new double[feature.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = feature.at(row);
    }
    double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length < MOST) {
      var cuts = new double[Math.max(0, distinct.length - 1)];
      for (int i = 0; i < cuts.length; i++) {
        cuts[i] = distinct[i] + (distinct[i + 1] - distinct[i]) / 2;
      }
      return cuts;
    }
    var cuts = new double[MOST - 2];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = sorted[(int) ((i + 1L) * sorted.length / (MOST - 1))];
    }
    return Arrays.stream(cuts).distinct().toArray();
  }

  /** The bin of each level; when there are too many, all but the most frequent share the last. */
  private static int[] levels(Feature feature) {
    var bins = new int[feature.levels()];
    if (bins.length < MOST) {
      Arrays.setAll(bins, level -> level);
      return bins;
    }
    var order = new long[bins.length];
    for (int row = 0; row < feature.size(); row++) {
      if (!Double.isNaN(feature.at(row))) {
        order[(int) feature.at(row)] -= order.length;
      }
    }
    for (int level = 0; level < order.length; level++) {
      order[level] += level;
    }
    Arrays.sort(order);
    Arrays.fill(bins, MOST - 2);
    for (int place = 0; place < MOST - 2; place++) {
      bins[(int) Math.floorMod(order[place], (long) order.length)] = place;
    }
    return bins;
  }
}
