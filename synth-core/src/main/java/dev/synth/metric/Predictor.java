package dev.synth.metric;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Binning;
import dev.synth.learn.Estimate;
import java.util.List;
import java.util.function.BiFunction;

/** What boosting has learnt of a {@link Prediction}. Immutable; safe for any number of threads. */
public final class Predictor {
  private final Binning binning;
  private final BiFunction<BinnedRows, LabelledRows, Estimate> judge;
  private final double[] importance;

  Predictor(
      Binning binning, BiFunction<BinnedRows, LabelledRows, Estimate> judge, double[] importance) {
    this.binning = binning;
    this.judge = judge;
    this.importance = importance;
  }

  /** How well it answers for those rows: AUC or R2; NaN when their answers are all the same. */
  public Estimate score(LabelledRows rows) {
    return judge.apply(binning.apply(rows.features()), rows);
  }

  /** The same for several samples, which all threads share. */
  public List<Estimate> score(Comparison data, List<LabelledRows> samples) {
    var scores = new Estimate[samples.size()];
    data.inParallel(
        scores.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            scores[i] = score(samples.get(i));
          }
        });
    return List.of(scores);
  }

  /**
   * How much each known column's splits gained, as shares that add up to 1; all 0 when nothing was
   * learnt. A new array.
   */
  public double[] importance() {
    double sum = 0;
    for (double gain : importance) {
      sum += gain;
    }
    var shares = new double[importance.length];
    for (int column = 0; column < shares.length; column++) {
      shares[column] = sum > 0 ? importance[column] / sum : 0;
    }
    return shares;
  }
}
