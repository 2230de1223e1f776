package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attribute inference by the nearest row, after anonymeter (Giomi et al. 2022): an attacker who
 * knows all other columns of a person takes over a secret cell from the nearest synthetic row. The
 * risk is what that gains on training rows over held-out ones; the worst of the secret columns; 0
 * is safe. A guess is right when the category is equal or the number within 5 % of the true one
 * (the original divides by the guess, whose sign then decides). Secret are the sensitive columns;
 * when there is none, the four of most values. 1,000 rows of each kind are attacked.
 */
public final class Inference implements Metric {
  private static final int MOST_SECRETS = 4;
  private static final int MOST_ATTACKED = 1_000;
  private static final double TOLERANCE = 0.05;

  @Override
  public String name() {
    return "inference";
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
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent() || data.columns().size() < 2) {
      return Score.unmeasured(name(), obstacle.orElse("there is only one column"));
    }
    List<ComparedColumn> secrets = Secrets.of(data.columns(), MOST_SECRETS);
    Map<String, Double> parts = new LinkedHashMap<>();
    AttackRisk worst = new AttackRisk(0, 0, -1, 0);
    String named = "";
    for (ComparedColumn secret : secrets) {
      AttackRisk risk = risk(data, secret);
      parts.put(secret.name(), risk.value());
      if (risk.value() > worst.value()) {
        worst = risk;
        named = secret.name();
      }
    }
    String note = "worst for '" + named + "' among " + secrets.size() + " columns";
    double noise = worst.noise() * WorstOf.widening(secrets.size());
    return Score.of(name(), worst.value(), noise, note).withPerfect(0).withParts(parts);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or give the secret column a rule";
  }

  private static AttackRisk risk(Comparison data, ComparedColumn secret) {
    List<ComparedColumn> known = data.columns().stream().filter(c -> !c.equals(secret)).toList();
    var space = new GowerSpace(known);
    int trials = Math.min(MOST_ATTACKED, Math.min(data.training().rows(), data.heldOut().rows()));
    int[] all = new int[data.synthetic().rows()];
    Arrays.setAll(all, i -> i);
    int[][] points = space.points(ComparedColumn::synthetic, all);
    int[] members = draw(data, "members", data.training().rows(), trials);
    int[] others = draw(data, "others", data.heldOut().rows(), trials);
    Nearest ofMembers =
        new Nearest(space, points, space.points(ComparedColumn::training, members)).search(data);
    Nearest ofOthers =
        new Nearest(space, points, space.points(ComparedColumn::heldOut, others)).search(data);
    return AttackRisk.of(
        right(secret, ofMembers, secret.training(), members),
        right(secret, ofOthers, secret.heldOut(), others),
        trials);
  }

  private static int[] draw(Comparison data, String who, int rows, int count) {
    return Arrays.copyOf(Rng.of(data.seed(), "inference " + who).permutation(rows), count);
  }

  private static int right(ComparedColumn secret, Nearest nearest, Cells truth, int[] rows) {
    int right = 0;
    for (int i = 0; i < rows.length; i++) {
      double guess = secret.synthetic().at(nearest.index(i));
      double cell = truth.at(rows[i]);
      boolean bothMissing = Double.isNaN(guess) && Double.isNaN(cell);
      double allowed = secret.number() ? TOLERANCE * Math.abs(cell) : 0;
      right += bothMissing || Math.abs(guess - cell) <= allowed ? 1 : 0;
    }
    return right;
  }
}
