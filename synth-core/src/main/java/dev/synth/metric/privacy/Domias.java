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
 * How well an attacker who also knows other real rows tells training rows from held-out ones by how
 * much denser synthetic rows lie around them than real ones, as the area under the ROC curve (AUC):
 * .5 is guessing, 1 is certainty. Van Breugel et al. 2023 (DOMIAS, Membership inference attacks
 * against synthetic data through overfitting detection, AISTATS).
 *
 * <p>Held-out rows are halved: one half is the reference, of the other are non-members; members are
 * as many training rows, at most 10,000, drawn by the comparison's seed. Our deviation: the density
 * of rows around a point is the sum of {@code 1 / distance} to the 5 nearest of them, in place of a
 * kernel's or a flow's estimate. The numbers of rows are one factor for all points and change no
 * order, so that both tables may have any length. The distance to the 5th nearest alone, which is
 * the usual estimate, would not see a single copy: of 20 % copies it finds an eighth as much.
 *
 * <p>The noise is the standard error of guessing; {@code advantage} as in {@code
 * membership-inference}, with which it shares searches. Cost: that of {@code dcr-share}.
 */
public final class Domias implements Metric {
  private static final About ABOUT =
      new About(
          "domias",
          "AUC of telling training from held-out rows by the ratio of densities; 0.5 is"
              + " perfect",
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
    int heldOut = data.heldOut().rows();
    if (heldOut < 2) {
      return Score.unmeasured(name(), "there is only one held-out row");
    }
    Distances distances = Distances.of(data);
    Part synthetic = distances.all(Side.SYNTHETIC);
    Part reference = new Part(Side.HELD_OUT, heldOut / 2, heldOut);
    int k = Math.min(Distances.NEIGHBOURS, Math.min(synthetic.size(), reference.size()));
    int most = Math.min(Distances.MOST_QUERIES, heldOut / 2);
    int rows = distances.first(Side.TRAINING, most).size();
    var attack =
        new MembershipAttack(
            ratios(distances, Side.TRAINING, rows, synthetic, reference, k),
            ratios(distances, Side.HELD_OUT, rows, synthetic, reference, k));
    String note =
        rows
            + " training and as many held-out rows, "
            + k
            + " nearest of "
            + synthetic.size()
            + " synthetic and "
            + reference.size()
            + " other held-out rows";
    return attack.score(name(), note);
  }

  /** How dense synthetic rows lie around each row, beside reference rows. */
  private static double[] ratios(
      Distances distances, Side side, int rows, Part synthetic, Part reference, int k) {
    Part most = distances.first(side, Distances.MOST_QUERIES);
    Neighbours inSynthetic = distances.nearest(most, synthetic);
    Neighbours inReference = distances.nearest(distances.first(side, rows), reference);
    return IntStream.range(0, rows)
        .mapToDouble(row -> density(inSynthetic, row, k) / density(inReference, row, k))
        .toArray();
  }

  /** A distance counts one step of the grid more than it is, so that no density is infinite. */
  private static double density(Neighbours found, int row, int k) {
    double sum = 0;
    for (int kth = 1; kth <= k; kth++) {
      sum += 1 / (found.distance(row, kth) + 1.0);
    }
    return sum;
  }
}
