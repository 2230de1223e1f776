package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.Optional;

/**
 * Share of training rows that lie nearer to a synthetic row than to any other training row (Yoon et
 * al. 2020, ADS-GAN), ties halved; .5 is perfect, 1 is a copy. The original compares with however
 * many synthetic rows there are, so that more of them look worse; here as many are compared as
 * there are other training rows. Distances are Gower's, unweighted; tried on at most 5,000 rows.
 */
public final class Identifiability implements Metric {
  private static final int MOST = 5_000;

  @Override
  public String name() {
    return "identifiability";
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
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    Distances distances = Distances.of(data);
    int points = Math.min(distances.training() - 1, data.synthetic().rows());
    if (points < 1) {
      return Score.unmeasured(name(), "there is no other training row");
    }
    int members = Math.min(MOST, points + 1);
    Nearest others = distances.ofMembersToEachOther(members, points);
    Nearest synthetic = distances.ofMembersToSynthetic(members, points);
    double nearer = 0;
    for (int row = 0; row < members; row++) {
      int order = Integer.compare(others.distance(row), synthetic.distance(row));
      nearer += order > 0 ? 1 : order == 0 ? 0.5 : 0;
    }
    String note = "of " + members + " training rows, beside " + points + " others of each kind";
    double noise = StrictMath.sqrt(0.25 / members);
    return Score.of(name(), nearer / members, noise, note).withPerfect(0.5);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, with a smaller network, or on more rows";
  }
}
