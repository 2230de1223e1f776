package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Moments;
import dev.synth.stats.Range;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Mean over columns of numbers or times, and over mean, median and standard deviation, of 1 - their
 * difference as a part of the training cells' range; 1 is identical, at least 0. SDMetrics'
 * StatisticSimilarity, its three statistics in one score; each is a part.
 */
public final class StatisticSimilarity implements Metric {
  private static final About ABOUT =
      new About(
          "statistic-similarity",
          "1 - difference of mean, median and standard deviation as a part of the range," + " mean",
          Aspect.FIDELITY,
          Goal.HIGHER,
          Averages.REMEDY);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (ComparedColumn column : data.columns()) {
      if (column.continuous()) {
        Moments real = Moments.of(column.training().numbers());
        Moments synthetic = Moments.of(column.synthetic().numbers());
        double range = Range.of(column.training().numbers()).width();
        parts.put(column.name() + " mean", of(real.mean(), synthetic.mean(), range));
        parts.put(column.name() + " median", of(real.median(), synthetic.median(), range));
        parts.put(column.name() + " std", of(real.deviation(), synthetic.deviation(), range));
      }
    }
    return Averages.of(name(), parts, "there is no column of numbers or times");
  }

  private static double of(double real, double synthetic, double range) {
    double similarity = 1 - Math.abs(real - synthetic) / range;
    return range == 0 ? Double.NaN : Math.max(0, similarity);
  }
}
