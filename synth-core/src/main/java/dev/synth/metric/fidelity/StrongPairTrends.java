package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * {@code column-pair-trends} over the pairs alone that are related in the training rows: Pearson's
 * correlation beyond .5, or Cramér's V above .3. It is what SDMetrics' report shows by default
 * since 0.27; a table whose columns are all unrelated has no score. A pair of any two columns is
 * easy to keep unrelated, so this one tells engines apart better.
 */
public final class StrongPairTrends implements Metric {
  private static final About ABOUT =
      new About(
          "strong-pair-trends",
          "column-pair-trends over pairs that are related in the real rows (Pearson"
              + " beyond .5, Cramér's V above .3)",
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
        .mean(name(), Pairs.Pair::strong, "no two columns are related in the training rows");
  }
}
