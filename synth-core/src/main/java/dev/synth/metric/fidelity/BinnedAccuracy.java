package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accuracies of MOSTLY AI's quality assurance: 1 - the total variation between binned frequencies
 * of all real and of the synthetic rows, rounded to 5 digits; and beside each what a perfect sample
 * would get, {@code 1 - sum(sqrt((p (1 - p) / n + p (1 - p) / m) 2 / pi)) / 2}.
 *
 * @param columns cut into bins
 */
record BinnedAccuracy(List<BinnedColumn> columns) {
  private static final double DIGITS = 1e5;

  static BinnedAccuracy of(Comparison data) {
    return data.shared(
        BinnedAccuracy.class,
        d -> new BinnedAccuracy(d.columns().stream().map(BinnedColumn::new).toList()));
  }

  /** Accuracies by name, and their perfect ones. */
  private static final class Found {
    final Map<String, Double> accuracies = new LinkedHashMap<>();
    double perfect;

    void add(String name, int[] real, int[] synthetic, int cells) {
      var p = new double[cells];
      var q = new double[cells];
      for (int cell : real) {
        p[cell] += 1;
      }
      for (int cell : synthetic) {
        q[cell] += 1;
      }
      double variation = 0;
      double chance = 0;
      for (int cell = 0; cell < cells; cell++) {
        double share = p[cell] / real.length;
        variation += Math.abs(share - q[cell] / synthetic.length);
        double variance = share * (1 - share) * (1.0 / real.length + 1.0 / synthetic.length);
        chance += StrictMath.sqrt(variance * 2 / Math.PI);
      }
      accuracies.put(name, Math.rint((1 - variation / 2) * DIGITS) / DIGITS);
      perfect += Math.rint((1 - chance / 2) * DIGITS) / DIGITS;
    }

    Score score(String metric) {
      Score mean = Averages.of(metric, accuracies, "there are not enough columns");
      return mean.isMeasured() ? mean.withPerfect(perfect / accuracies.size()) : mean;
    }
  }

  Score univariate(String metric) {
    var found = new Found();
    if (isEmpty()) {
      return Score.unmeasured(metric, "there are no rows to compare");
    }
    for (BinnedColumn column : columns) {
      found.add(column.name, column.real, column.synthetic, column.bins);
    }
    return found.score(metric);
  }

  Score bivariate(Comparison data, String metric) {
    var found = new Found();
    if (isEmpty()) {
      return Score.unmeasured(metric, "there are no rows to compare");
    }
    for (int i = 0; i < columns.size(); i++) {
      data.throwIfCancelled();
      for (int j = i + 1; j < columns.size(); j++) {
        BinnedColumn a = columns.get(i);
        BinnedColumn b = columns.get(j);
        found.add(
            a.name + " ~ " + b.name,
            joint(a.real, b.real, b.bins),
            joint(a.synthetic, b.synthetic, b.bins),
            a.bins * b.bins);
      }
    }
    return found.score(metric);
  }

  private boolean isEmpty() {
    return columns.isEmpty()
        || columns.get(0).real.length == 0
        || columns.get(0).synthetic.length == 0;
  }

  private static int[] joint(int[] a, int[] b, int binsOfB) {
    var joint = new int[a.length];
    for (int row = 0; row < joint.length; row++) {
      joint[row] = a[row] * binsOfB + b[row];
    }
    return joint;
  }
}
