package dev.synth.metric.utility;

import dev.synth.learn.Boosting;
import dev.synth.learn.Feature;
import dev.synth.learn.Workers;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.RocAuc;
import java.util.Arrays;
import java.util.List;

/**
 * How well gradient boosting tells real from synthetic rows: the AUC over three folds; .5 is
 * perfect, 1 is told apart always (a classifier two-sample test, Lopez-Paz and Oquab 2017). Real
 * rows are training and held-out rows together; at most 25,000 of each side, as many of one as of
 * the other. More rows make a sharper judge, so compare scores of as many rows.
 */
public final class Detection implements Metric {
  private static final int MOST = 25_000;

  @Override
  public String name() {
    return "detection";
  }

  @Override
  public Aspect aspect() {
    return Aspect.UTILITY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    RealOrSynthetic rows = RealOrSynthetic.of(data, MOST);
    if (!rows.isLearnable()) {
      return Score.unmeasured(name(), "there are too few rows to tell apart");
    }
    int folds = RealOrSynthetic.folds();
    var predicted = new double[folds][];
    Workers.run(
        folds,
        data.threads(),
        (from, to) -> {
          for (int fold = from; fold < to; fold++) {
            predicted[fold] = predict(data, rows, fold);
          }
        });
    double sum = 0;
    double variance = 0;
    for (int fold = 0; fold < folds; fold++) {
      RocAuc auc = auc(rows, rows.fold(fold, true), predicted[fold]);
      sum += auc.value();
      variance += auc.standardError() * auc.standardError();
    }
    String note = rows.real() + " rows of each kind, three folds";
    return Score.of(name(), sum / folds, StrictMath.sqrt(variance) / folds, note).withPerfect(0.5);
  }

  @Override
  public String remedy() {
    return "train for more epochs, or draw from more candidates";
  }

  private static double[] predict(Comparison data, RealOrSynthetic rows, int fold) {
    int[] learnt = rows.fold(fold, false);
    int[] classes = Arrays.stream(learnt).map(row -> rows.isReal(row) ? 0 : 1).toArray();
    Boosting judge =
        Boosting.classifier(pick(rows.features(), learnt), classes, 2, data::isCancelled);
    return judge.predict(pick(rows.features(), rows.fold(fold, true)))[0];
  }

  static List<Feature> pick(List<Feature> features, int[] rows) {
    return features.stream().map(feature -> feature.pick(rows)).toList();
  }

  static RocAuc auc(RealOrSynthetic rows, int[] judged, double[] predicted) {
    double[] synthetic = new double[judged.length];
    double[] real = new double[judged.length];
    int s = 0;
    int r = 0;
    for (int i = 0; i < judged.length; i++) {
      if (rows.isReal(judged[i])) {
        real[r++] = predicted[i];
      } else {
        synthetic[s++] = predicted[i];
      }
    }
    return RocAuc.of(Arrays.copyOf(synthetic, s), Arrays.copyOf(real, r));
  }
}
