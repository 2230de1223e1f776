package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Linkability after anonymeter (Giomi et al. 2022): an attacker holds two files about the same
 * people, each with one half of the columns, and links two rows when the same synthetic row is
 * nearest to both. The risk is what that gains on training rows over held-out ones; 0 is safe. The
 * halves are drawn by the comparison's seed; 1,000 rows of each kind are attacked.
 */
public final class Linkability implements Metric {
  private static final int MOST_ATTACKED = 1_000;

  @Override
  public String name() {
    return "linkability";
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
    List<ComparedColumn> one = new ArrayList<>();
    List<ComparedColumn> other = new ArrayList<>();
    for (int c : Rng.of(data.seed(), "linkability").permutation(data.columns().size())) {
      (one.size() <= other.size() ? one : other).add(data.columns().get(c));
    }
    int trials = Math.min(MOST_ATTACKED, Math.min(data.training().rows(), data.heldOut().rows()));
    AttackRisk risk =
        AttackRisk.of(
            links(data, one, other, ComparedColumn::training, data.training().rows(), trials),
            links(data, one, other, ComparedColumn::heldOut, data.heldOut().rows(), trials),
            trials);
    String note = trials + " rows of each kind attacked, " + one.size() + " columns in one half";
    return Score.of(name(), risk.value(), risk.noise(), note)
        .withPerfect(0)
        .withParts(Map.of("attack", risk.attack(), "control", risk.control()));
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or on more rows";
  }

  private static int links(
      Comparison data,
      List<ComparedColumn> one,
      List<ComparedColumn> other,
      Function<ComparedColumn, Cells> side,
      int rows,
      int trials) {
    int[] asked = Arrays.copyOf(Rng.of(data.seed(), "linked").permutation(rows), trials);
    Nearest byOne = nearest(data, one, side, asked);
    Nearest byOther = nearest(data, other, side, asked);
    int links = 0;
    for (int i = 0; i < trials; i++) {
      links += byOne.index(i) == byOther.index(i) ? 1 : 0;
    }
    return links;
  }

  private static Nearest nearest(
      Comparison data,
      List<ComparedColumn> columns,
      Function<ComparedColumn, Cells> side,
      int[] asked) {
    var space = new GowerSpace(columns);
    int[] all = new int[data.synthetic().rows()];
    Arrays.setAll(all, i -> i);
    int[][] points = space.points(ComparedColumn::synthetic, all);
    return new Nearest(space, points, space.points(side, asked)).search(data);
  }
}
