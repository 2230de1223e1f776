package dev.synth.stats;

/** Bins of equal width, cut as {@code numpy.histogram_bin_edges} and {@code digitize} cut them. */
public final class Histogram {
  private Histogram() {}

  /**
   * The edges of equally wide bins from the least to the greatest value; half a unit to each side
   * when all are equal, 0 to 1 when there is none. Linear.
   *
   * @param values NaN is left out
   * @return {@code bins + 1} numbers, ascending
   */
  public static double[] edges(double[] values, int bins) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      low = 0;
      high = 1;
    } else if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    var edges = new double[bins + 1];
    double step = (high - low) / bins;
    for (int i = 0; i < bins; i++) {
      edges[i] = i * step + low;
    }
    edges[bins] = high;
    return edges;
  }

  /**
   * How many edges are at or below the value: 0 below the first edge, {@code edges.length} at or
   * above the last, so that a sample's greatest value has a bin of its own. NaN counts as above.
   */
  public static int bin(double[] edges, double value) {
    int bin = 0;
    while (bin < edges.length && !(value < edges[bin])) {
      bin++;
    }
    return bin;
  }
}
