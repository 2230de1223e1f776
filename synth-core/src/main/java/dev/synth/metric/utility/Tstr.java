package dev.synth.metric.utility;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Train on synthetic, test on real: how well a model that has learnt from synthetic rows predicts
 * one column of the held-out rows. The noise floor is the same kind of model learnt from as many
 * training rows. The model is gradient boosting; two classes are scored by their AUC, several by
 * the weighted mean of each against the rest, numbers by R squared. Predicted is the column that is
 * asked for, else the last category of 2 to 20 levels, else the last number. Costs two fits of at
 * most 50,000 rows.
 */
public final class Tstr implements Metric {
  @Override
  public String name() {
    return "tstr";
  }

  @Override
  public Aspect aspect() {
    return Aspect.UTILITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Transfer transfer = Transfer.of(data);
    if (!transfer.obstacle().isEmpty()) {
      return Score.unmeasured(name(), transfer.obstacle());
    }
    return Score.of(name(), transfer.bySynthetic(), transfer.noise(), transfer.task())
        .withPerfect(transfer.byReal());
  }

  @Override
  public String remedy() {
    return "train for more epochs, or on more rows";
  }
}
