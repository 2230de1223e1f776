package dev.synth.metric.utility;

import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.LabelledRows;
import dev.synth.metric.Metric;
import dev.synth.metric.Predictor;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the same columns matter: 1 - half the sum of absolute differences between the shares of
 * gain that each column's splits have in the model trained on real rows and in that trained on
 * synthetic ones; 1 is the same use of all columns, 0 none in common. The models are those of
 * {@link Tstr}. Gain counts splits, not what is lost without a column (permutation importance), so
 * two columns that tell the same may trade shares.
 *
 * <p>The noise floor is the agreement of models trained on two halves of the real rows, which is a
 * little low, for they have half as many. The noise comes from the two halves of both tables, the
 * delete-half jackknife with two pairs: a rough figure. The parts are the columns' differences
 * (share in the synthetic model minus share in the real one). Cost: twice that of {@link Tstr}.
 */
public final class FeatureImportance implements Metric {
  private static final About ABOUT =
      new About(
          "feature-importance",
          "whether both models rely on the same columns",
          Aspect.UTILITY,
          Goal.HIGHER,
          "learn from more rows, by another synthesizer, or name another target");

  /** For {@link java.util.ServiceLoader}. */
  public FeatureImportance() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    TrainedTwice.Outcome outcome = TrainedTwice.of(data);
    TrainedTwice trained = outcome.trained();
    if (trained == null) {
      return Score.unmeasured(name(), outcome.obstacle());
    }
    double agreement = agreement(trained.byReal(), trained.bySynthetic());
    LabelledRows real = trained.real();
    LabelledRows synthetic = trained.synthetic();
    int rows = real.rows();
    List<Predictor> halves =
        trained
            .task()
            .fit(
                data,
                List.of(
                    real.slice(0, rows / 2),
                    synthetic.slice(0, rows / 2),
                    real.slice(rows / 2, rows),
                    synthetic.slice(rows / 2, rows)));
    double perfect = agreement(halves.get(0), halves.get(2));
    double straight =
        agreement(halves.get(0), halves.get(1)) - agreement(halves.get(2), halves.get(3));
    double crossed =
        agreement(halves.get(0), halves.get(3)) - agreement(halves.get(2), halves.get(1));
    // half the squared difference is the variance of one half's agreement, and twice that of all
    double noise = StrictMath.sqrt((straight * straight + crossed * crossed) / 8);
    String note = "shares of gain in boosting that predicts '" + trained.task().target() + "'";
    return Score.of(name(), agreement, noise, note)
        .withPerfect(perfect)
        .withParts(differences(trained));
  }

  private static double agreement(Predictor one, Predictor other) {
    double[] ofOne = one.importance();
    double[] ofOther = other.importance();
    if (isZero(ofOne) && isZero(ofOther)) {
      return 1; // neither has learnt anything
    }
    if (isZero(ofOne) || isZero(ofOther)) {
      return 0;
    }
    double apart = 0;
    for (int column = 0; column < ofOne.length; column++) {
      apart += Math.abs(ofOne[column] - ofOther[column]);
    }
    return 1 - apart / 2;
  }

  private static boolean isZero(double[] shares) {
    for (double share : shares) {
      if (share > 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Double> differences(TrainedTwice trained) {
    double[] real = trained.byReal().importance();
    double[] synthetic = trained.bySynthetic().importance();
    Map<String, Double> differences = new LinkedHashMap<>();
    List<ComparedColumn> known = trained.task().known();
    for (int column = 0; column < known.size(); column++) {
      differences.put(known.get(column).name(), synthetic[column] - real[column]);
    }
    return differences;
  }
}
