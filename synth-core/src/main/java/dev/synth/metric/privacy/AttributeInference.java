package dev.synth.metric.privacy;

import dev.synth.learn.Estimate;
import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.LabelledRows;
import dev.synth.metric.LevelCounts;
import dev.synth.metric.Metric;
import dev.synth.metric.Prediction;
import dev.synth.metric.Predictor;
import dev.synth.metric.Score;
import dev.synth.metric.TargetColumn;
import dev.synth.random.Rng;
import dev.synth.table.Field;
import dev.synth.table.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the synthetic rows tell of the people they were learnt from, beyond what they tell of
 * everybody. An attacker who knows all other columns of a person trains {@link
 * dev.synth.learn.Boosting} on the synthetic rows to predict a secret one. The advantage is the
 * score (AUC, or R2 of a number) on training rows minus that on held-out rows, as inference attacks
 * are judged by Giomi et al. (2023); the worst of the secret columns counts. 0 is perfect, below 0
 * is chance.
 *
 * <p>Secret are the columns of role {@link Role#SENSITIVE}, the first 4 of them. When there is
 * none: the target of utility, and the 2 other categories of up to 20 levels with the highest
 * entropy, filled up with the last numbers. The worst of 3 lies above 0 by chance, by about one
 * standard error. The noise is the standard error of the difference. At most 25,000 rows of each
 * table are used. Cost: a fit for each secret column, 1 to 3 seconds on 25,000 rows and 15 columns,
 * which the threads share.
 */
public final class AttributeInference implements Metric {
  private static final About ABOUT =
      new About(
          "attribute-inference",
          "how much better synthetic rows predict a secret of training than of held-out " + "rows",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.PROTECT);

  private static final int MOST_ROWS = 25_000;
  private static final int MOST_SENSITIVE = 4;
  private static final int MOST_GUESSED = 3;

  /** For {@link java.util.ServiceLoader}. */
  public AttributeInference() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    Optional<String> obstacle = Obstacles.in(data, columns);
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    Attack worst = null;
    for (ComparedColumn secret : secrets(data)) {
      Attack attack = Attack.on(secret, data);
      if (attack != null) {
        parts.put(attack.secret(), attack.advantage());
        worst = worst == null || attack.advantage() > worst.advantage() ? attack : worst;
      }
    }
    if (worst == null) {
      return Score.unmeasured(name(), "no column differs enough in all tables to be a secret");
    }
    String of = parts.size() == 1 ? " 1 secret column" : " " + parts.size() + " secret columns";
    String note = "'" + worst.secret() + "' is the best inferred of" + of;
    return Score.of(name(), worst.advantage(), worst.noise(), note).withPerfect(0).withParts(parts);
  }

  private static List<ComparedColumn> secrets(Comparison data) {
    Set<String> sensitive =
        data.training().schema().fields().stream()
            .filter(field -> field.role() == Role.SENSITIVE)
            .map(Field::name)
            .collect(Collectors.toSet());
    List<ComparedColumn> columns = data.columns();
    List<ComparedColumn> named =
        columns.stream().filter(c -> sensitive.contains(c.name())).limit(MOST_SENSITIVE).toList();
    return named.isEmpty() ? guessed(data) : named;
  }

  private static List<ComparedColumn> guessed(Comparison data) {
    var guessed = new LinkedHashSet<ComparedColumn>();
    TargetColumn.of(data).ifPresent(guessed::add);
    data.columns().stream()
        .filter(TargetColumn::isSmallCategory)
        .sorted(Comparator.comparingDouble((ComparedColumn c) -> -LevelCounts.of(c).entropy()))
        .forEach(guessed::add);
    var numbers = new ArrayList<>(data.columns());
    numbers.removeIf(column -> !column.continuous());
    for (int i = numbers.size() - 1; i >= 0; i--) {
      guessed.add(numbers.get(i));
    }
    return guessed.stream().limit(MOST_GUESSED).toList();
  }

  private record Attack(String secret, double advantage, double noise) {
    static @Nullable Attack on(ComparedColumn secret, Comparison data) {
      Prediction task = Prediction.of(secret, data.columns());
      if (task.obstacle().isPresent()) {
        return null;
      }
      String stream = "attribute-inference " + secret.name();
      Rng rng = Rng.of(data.seed(), stream);
      LabelledRows learnt = task.draw(ComparedColumn::synthetic, MOST_ROWS, rng);
      LabelledRows members = task.draw(ComparedColumn::training, MOST_ROWS, rng);
      LabelledRows others = task.draw(ComparedColumn::heldOut, MOST_ROWS, rng);
      if (learnt.rows() == 0 || members.isOfOneAnswer() || others.isOfOneAnswer()) {
        return null;
      }
      Predictor attacker = task.fit(data, learnt, data.threads());
      List<Estimate> scores = attacker.score(data, List.of(members, others));
      double advantage = scores.get(0).value() - scores.get(1).value();
      double a = scores.get(0).standardError();
      double b = scores.get(1).standardError();
      return new Attack(secret.name(), advantage, StrictMath.sqrt(a * a + b * b));
    }
  }
}
