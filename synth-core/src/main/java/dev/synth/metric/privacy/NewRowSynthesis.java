package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Share of synthetic rows that no training row matches; 1 is perfect. A row matches when all
 * categories and times are equal, all numbers are within 1 % of the synthetic one, and the same
 * cells are missing. SDMetrics' NewRowSynthesis, but for times: 1 % of the time since 1970 is half
 * a year, which tells nothing. The noise floor is what the held-out rows score.
 *
 * <p>Rows are brought together by their categories, times and missing cells, then by the number
 * that tells them apart best. Cost: sorting the training rows, then for each row those near it.
 */
public final class NewRowSynthesis implements Metric {
  private static final About ABOUT =
      new About(
          "new-row-synthesis",
          "share of rows that match no training row within 1 %",
          Aspect.PRIVACY,
          Goal.HIGHER,
          Remedies.ROWS);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    int rows = data.synthetic().rows();
    if (data.columns().isEmpty()) {
      return Score.unmeasured(name(), "there is no column to compare");
    }
    if (rows == 0 || data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no rows to compare");
    }
    var training = new NearlyEqualRows(data.columns());
    int matched = training.matches(data, ComparedColumn::synthetic, rows);
    double share = (double) matched / rows;
    Score score =
        Score.of(
            name(),
            1 - share,
            StrictMath.sqrt(share * (1 - share) / rows),
            matched + " of " + rows + " synthetic rows match a training row");
    int heldOut = data.heldOut().rows();
    if (heldOut == 0) {
      return score;
    }
    int byChance = training.matches(data, ComparedColumn::heldOut, heldOut);
    return score.withPerfect(1 - (double) byChance / heldOut);
  }
}
