package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Correlation;

/**
 * Mean over pairs of numbers or times of 1 - half the difference between Pearson's correlation in
 * the training and in the synthetic rows; 1 is identical. Rows with a missing cell in either column
 * are left out.
 */
public final class CorrelationSimilarity implements Metric {
  private static final About ABOUT =
      new About(
          "correlation-similarity",
          "1 - half the difference of Pearson correlations, mean over pairs of numbers",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return Pairs.of(data)
        .mean(name(), Pairs.Pair::continuous, "there are no two columns of numbers or times");
  }

  /** One pair's; NaN when a column is constant, or the real correlation is exactly 0. */
  static double of(PairColumn a, PairColumn b) {
    if (a.constant || b.constant) {
      return Double.NaN;
    }
    double real = Correlation.pearson(a.real, b.real);
    if (real == 0) {
      return Double.NaN; // SDMetrics wants a real correlation above its threshold, which is 0
    }
    return 1 - Math.abs(real - Correlation.pearson(a.synthetic, b.synthetic)) / 2;
  }
}
