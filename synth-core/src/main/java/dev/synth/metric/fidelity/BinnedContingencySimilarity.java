package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Frequencies;
import dev.synth.stats.Histogram;

/**
 * Mean over pairs of numbers or times of 1 - the total variation between their joint frequencies,
 * both cut into ten bins of equal width over the training cells' range; 1 is identical. It sees
 * relations that no correlation sees. SDMetrics' ContingencySimilarity of two numbers.
 */
public final class BinnedContingencySimilarity implements Metric {
  private static final About ABOUT =
      new About(
          "binned-contingency-similarity",
          "1 - total variation distance of pairs of numbers cut into ten bins each",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  private static final int BINS = 10;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return NumberPairs.mean(
        data, name(), BinnedContingencySimilarity::cut, BinnedContingencySimilarity::of);
  }

  /** One column's bins. */
  private static final class Cut {
    final int[] real;
    final int[] synthetic;

    Cut(int[] real, int[] synthetic) {
      this.real = real;
      this.synthetic = synthetic;
    }
  }

  private static Cut cut(PairColumn column) {
    double[] edges = Histogram.edges(column.real, BINS);
    return new Cut(bins(column.real, edges), bins(column.synthetic, edges));
  }

  private static double of(Cut a, Cut b) {
    return 1
        - Frequencies.jointTotalVariation(
            a.real, b.real, a.synthetic, b.synthetic, BINS + 1, BINS + 1);
  }

  /** Each bin ends with its upper edge; what lies outside belongs to the outermost ones. */
  private static int[] bins(double[] values, double[] edges) {
    var bins = new int[values.length];
    for (int i = 0; i < bins.length; i++) {
      int bin = 0;
      while (bin < BINS - 1 && values[i] > edges[bin + 1]) {
        bin++;
      }
      bins[i] = Double.isNaN(values[i]) ? BINS : bin;
    }
    return bins;
  }
}
