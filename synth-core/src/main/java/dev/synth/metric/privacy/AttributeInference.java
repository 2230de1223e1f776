package dev.synth.metric.privacy;

import dev.synth.learn.Boosting;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.PredictionTask;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attribute inference by a learner: an attacker who knows all other columns of a person predicts a
 * secret one by gradient boosting on the synthetic rows. The score is how much better that does on
 * training rows than on held-out ones (AUC, or R squared of a number); what it does equally well on
 * both is knowledge of the population, which is what synthetic rows are for. The worst of the
 * secret columns, which are the sensitive ones, or the three of most values with at most 20 levels;
 * 0 is safe. At most 20,000 rows are learnt from.
 */
public final class AttributeInference implements Metric {
  private static final int MOST_SECRETS = 3;
  private static final int MOST_LEVELS = 20;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_ATTACKED = 5_000;
  private static final int RESAMPLES = 30;

  @Override
  public String name() {
    return "attribute-inference";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  /** What one secret column gives away. */
  private record Advantage(String column, double value, double noise) {}

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent() || data.columns().size() < 2) {
      return Score.unmeasured(name(), obstacle.orElse("there is only one column"));
    }
    List<ComparedColumn> candidates =
        data.columns().stream()
            .filter(column -> column.continuous() || column.levels() <= MOST_LEVELS)
            .toList();
    Map<String, Double> parts = new LinkedHashMap<>();
    Advantage worst = new Advantage("", Double.NEGATIVE_INFINITY, 0);
    for (ComparedColumn secret : Secrets.of(candidates, MOST_SECRETS)) {
      Optional<Advantage> found = advantage(data, secret);
      if (found.isPresent()) {
        parts.put(secret.name(), found.get().value());
        worst = found.get().value() > worst.value() ? found.get() : worst;
      }
    }
    if (parts.isEmpty()) {
      return Score.unmeasured(name(), "no column can be predicted from so few rows");
    }
    String note = "worst for '" + worst.column() + "' among " + parts.size() + " columns";
    double noise = worst.noise() * Worst.widening(parts.size());
    return Score.of(name(), Math.max(0, worst.value()), noise, note)
        .withPerfect(0)
        .withParts(parts);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or give the named column a rule";
  }

  private static Optional<Advantage> advantage(Comparison data, ComparedColumn secret) {
    var task =
        new PredictionTask(secret, data.columns().stream().filter(c -> !c.equals(secret)).toList());
    PredictionTask.Rows learnt = task.rows(ComparedColumn::synthetic, MOST_ROWS, data.seed());
    int most = Math.min(MOST_ATTACKED, Math.min(data.training().rows(), data.heldOut().rows()));
    PredictionTask.Rows members = task.rows(ComparedColumn::training, most, data.seed());
    PredictionTask.Rows others = task.rows(ComparedColumn::heldOut, most, data.seed());
    if (!task.isLearnable(learnt) || !task.isLearnable(members) || !task.isLearnable(others)) {
      return Optional.empty();
    }
    Boosting attacker = task.learn(learnt, data::isCancelled);
    double[][] ofMembers = attacker.predict(members.features());
    double[][] ofOthers = attacker.predict(others.features());
    double value =
        task.score(ofMembers, members, PredictionTask.all(members.size()))
            - task.score(ofOthers, others, PredictionTask.all(others.size()));
    Rng rng = Rng.of(data.seed(), "resampled for attribute inference");
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      data.throwIfCancelled();
      double resampled =
          task.score(ofMembers, members, resample(rng, members.size()))
              - task.score(ofOthers, others, resample(rng, others.size()));
      sum += resampled;
      squares += resampled * resampled;
    }
    double variance = (squares - sum * sum / RESAMPLES) / (RESAMPLES - 1);
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new Advantage(secret.name(), value, StrictMath.sqrt(Math.max(0, variance))));
  }

  private static int[] resample(Rng rng, int rows) {
    var drawn = new int[rows];
    Arrays.setAll(drawn, i -> rng.nextInt(rows));
    return drawn;
  }
}
