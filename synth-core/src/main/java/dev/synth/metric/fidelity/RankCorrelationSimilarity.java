package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Correlation;
import dev.synth.stats.Ranks;

/**
 * Mean over pairs of numbers or times of 1 - half the difference between Spearman's correlation in
 * the training and in the synthetic rows; 1 is identical. Unlike Pearson's it is not moved by a few
 * outliers. Rows with a missing cell in either column are left out. Each column is sorted once.
 */
public final class RankCorrelationSimilarity implements Metric {
  private static final About ABOUT =
      new About(
          "rank-correlation-similarity",
          "1 - half the difference of Spearman correlations, mean over pairs of numbers",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return NumberPairs.mean(
        data,
        name(),
        column -> new Ranked(Ranks.of(column.real), Ranks.of(column.synthetic)),
        RankCorrelationSimilarity::of);
  }

  /** One column's numbers by their order. */
  private record Ranked(Ranks real, Ranks synthetic) {}

  private static double of(Ranked a, Ranked b) {
    double real = Correlation.spearman(a.real(), b.real());
    double synthetic = Correlation.spearman(a.synthetic(), b.synthetic());
    return real == 0 ? Double.NaN : 1 - Math.abs(real - synthetic) / 2; // as SDMetrics has it
  }
}
