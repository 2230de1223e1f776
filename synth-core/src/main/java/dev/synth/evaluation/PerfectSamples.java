package dev.synth.evaluation;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What a perfect sample would score: the noise floor of metrics that do not know it themselves.
 * Training and synthetic rows are both drawn with replacement from the real training rows, as many
 * as there are of each, so that both vary as samples of one population do (Efron 1979); the floor
 * is the mean score of a few such draws, and the score's noise, when the metric knows none, their
 * standard deviation.
 */
final class PerfectSamples {
  /** The mean of 5 draws is within .9 of their standard deviation in 95 of 100 cases. */
  private static final int DRAWS = 5;

  private final List<Comparison> draws;

  PerfectSamples(Comparison data) {
    List<Comparison> drawn = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Rng rng = Rng.of(data.seed(), "perfect sample " + draw);
      Table training = resample(data.training(), data.training().rows(), rng);
      Table synthetic = resample(data.training(), data.synthetic().rows(), rng);
      drawn.add(data.of(training, data.heldOut(), synthetic));
    }
    draws = List.copyOf(drawn);
  }

  /** Whether a floor is missing that can be found. */
  static boolean concerns(Metric metric, Score score) {
    boolean resampled =
        metric.about().aspect() == Metric.Aspect.VALIDITY
            || metric.about().aspect() == Metric.Aspect.FIDELITY;
    return resampled && score.isMeasured() && Double.isNaN(score.perfect());
  }

  Score beside(Metric metric, Score score) {
    var perfect = new double[DRAWS];
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      perfect[draw] = metric.score(draws.get(draw)).value();
      sum += perfect[draw];
    }
    double mean = sum / DRAWS;
    double squares = 0;
    for (double value : perfect) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = StrictMath.sqrt(squares / (DRAWS - 1));
    Score floored = score.withPerfect(mean);
    boolean known = score.noise() > 0 || Double.isNaN(deviation);
    return known ? floored : floored.withNoise(deviation);
  }

  private static Table resample(Table rows, int count, Rng rng) {
    var picked = new int[count];
    for (int i = 0; i < count; i++) {
      picked[i] = rng.nextInt(rows.rows());
    }
    return rows.pick(picked);
  }
}
