package dev.synth.metric.privacy;

import dev.synth.learn.Estimate;
import dev.synth.learn.RocAuc;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Ecdf;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How well an attacker who holds the synthetic rows tells training rows from held-out ones: the
 * area under the ROC curve, and as a part his advantage, the largest difference between the rates
 * of members and of others that he can call members by one threshold.
 */
abstract class MembershipAttack implements Metric {
  private final String name;

  MembershipAttack(String name) {
    this.name = name;
  }

  /** How many rows of each side are tried. */
  abstract int attacked(Distances distances);

  /** For each of the first training rows; higher is taken for a member. */
  abstract double[] suspicionOfMembers(Comparison data, int count);

  /** For each of the first held-out rows. */
  abstract double[] suspicionOfOthers(Comparison data, int count);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public final Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public final Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name, obstacle.get());
    }
    int count = attacked(Distances.of(data));
    if (count == 0) {
      return Score.unmeasured(name, "there are too few held-out rows");
    }
    double[] members = suspicionOfMembers(data, count);
    double[] others = suspicionOfOthers(data, count);
    double[] all = Arrays.copyOf(members, 2 * count);
    System.arraycopy(others, 0, all, count, count);
    var isMember = new boolean[all.length];
    Arrays.fill(isMember, 0, count, true);
    Estimate auc = RocAuc.of(all, isMember);
    Arrays.sort(members);
    Arrays.sort(others);
    String note = "tried on " + count + " training and as many held-out rows";
    return Score.of(name, auc.value(), auc.standardError(), note)
        .withPerfect(0.5)
        .withParts(Map.of("advantage", Ecdf.distance(members, others)));
  }

  @Override
  public final String remedy() {
    return "train for fewer epochs, with a smaller network, or on more rows";
  }
}
