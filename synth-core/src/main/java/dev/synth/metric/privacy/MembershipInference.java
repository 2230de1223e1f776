package dev.synth.metric.privacy;

import dev.synth.learn.Neighbours;
import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.privacy.Distances.Part;
import dev.synth.metric.privacy.Distances.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well an attacker who sees the synthetic rows tells training rows from held-out ones by the
 * distance to the nearest synthetic row, as the area under the ROC curve (AUC): .5 is guessing, 1
 * is certainty. Chen et al. 2020 (GAN-Leaks, full black box), whose distance is Euclid's; here it
 * is Gower's, of mixed columns. Ties are halved.
 *
 * <p>Members are training rows and non-members held-out rows, as many of each and at most 10,000,
 * drawn by the comparison's seed; each is compared with all synthetic rows. The part {@code
 * advantage} is the most by which true positives exceed false ones, over all thresholds (Yeom et
 * al. 2018); that of guessing is above 0, some {@code .63 * sqrt(2 / rows)}. The noise is the
 * standard error of guessing. Cost: twice that of {@code dcr-share}.
 */
public final class MembershipInference implements Metric {
  private static final About ABOUT =
      new About(
          "membership-inference",
          "AUC of telling training from held-out rows by distance; 0.5 is perfect",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.PROTECT);

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
    Distances distances = Distances.of(data);
    Part synthetic = distances.all(Side.SYNTHETIC);
    int rows =
        Math.min(
            distances.first(Side.TRAINING, Distances.MOST_QUERIES).size(),
            distances.first(Side.HELD_OUT, Distances.MOST_QUERIES).size());
    var attack =
        new MembershipAttack(
            nearness(distances, Side.TRAINING, synthetic, rows),
            nearness(distances, Side.HELD_OUT, synthetic, rows));
    String note =
        rows
            + " training and as many held-out rows, nearest of "
            + synthetic.size()
            + " synthetic rows";
    return attack.score(name(), note);
  }

  private static double[] nearness(Distances distances, Side side, Part synthetic, int rows) {
    Neighbours found = distances.nearest(distances.first(side, Distances.MOST_QUERIES), synthetic);
    return IntStream.range(0, rows).mapToDouble(row -> -found.distance(row)).toArray();
  }
}
