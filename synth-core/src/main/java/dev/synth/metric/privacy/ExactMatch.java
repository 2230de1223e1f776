package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.List;
import java.util.Optional;

/**
 * Share of synthetic rows that equal some training row in all compared columns, beyond the share of
 * held-out rows that do so by chance; 0 is perfect. Linear in the rows.
 *
 * <p>The noise is the standard error of the difference of two binomial shares under the hypothesis
 * that both are equal (pooled), the test of two proportions: with few held-out rows, none of which
 * matches, it says that the chance level is not well known, where the plug-in error would say 0.
 */
public final class ExactMatch implements Metric {
  @Override
  public String name() {
    return "exact-match";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    Optional<String> obstacle = Obstacles.in(data, columns);
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    var index = new RowIndex(columns);
    int found = index.matches(columns, ComparedColumn::synthetic);
    int byChance = index.matches(columns, ComparedColumn::heldOut);
    int synthetic = data.synthetic().rows();
    int heldOut = data.heldOut().rows();
    double excess = (double) found / synthetic - (double) byChance / heldOut;
    double pooled = ((double) found + byChance) / ((double) synthetic + heldOut);
    double noise = StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / synthetic + 1.0 / heldOut));
    String note =
        found
            + " of "
            + synthetic
            + " synthetic rows equal a training row, and by chance "
            + byChance
            + " of "
            + heldOut
            + " held-out rows";
    return Score.of(name(), Math.max(0, excess), noise, note).withPerfect(0);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or give the columns that tell rows apart a rule";
  }
}
