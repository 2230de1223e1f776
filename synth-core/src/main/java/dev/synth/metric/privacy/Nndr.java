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

/**
 * Nearest-neighbour distance ratio (NNDR) of the synthetic rows for which it is least: the 5th
 * percentile of the distance to the nearest training row divided by that to the second nearest,
 * from 0 (near one row and to no other) to 1. Perfect is what held-out rows show; both are compared
 * with the same training rows.
 *
 * <p>A row as far from two training rows, were it 0, points at neither of them: 0 / 0 is 1. The 5th
 * percentile is that of Zhao et al. 2021 (CTAB-GAN); distance, noise, subsets and cost are those of
 * {@code dcr}, whose searches it shares. With fewer than two training rows there is no ratio.
 */
public final class Nndr implements Metric {
  private static final About ABOUT =
      new About(
          "nndr",
          "5th percentile of the distance to the nearest over that to the second nearest"
              + " training row",
          Aspect.PRIVACY,
          Goal.HIGHER,
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
    if (data.training().rows() < 2) {
      return Score.unmeasured(name(), "there is only one training row");
    }
    Distances distances = Distances.of(data);
    Part training = distances.all(Side.TRAINING);
    Percentiles synthetic = ratios(distances, Side.SYNTHETIC, training);
    Percentiles heldOut = ratios(distances, Side.HELD_OUT, training);
    String note =
        synthetic.size()
            + " synthetic and "
            + heldOut.size()
            + " held-out rows, nearest two of "
            + training.size()
            + " training rows";
    return Closeness.score(name(), synthetic, heldOut, note);
  }

  private static Percentiles ratios(Distances distances, Side side, Part training) {
    Neighbours found = distances.nearest(distances.first(side, Distances.MOST_QUERIES), training);
    return Percentiles.of(found.size(), row -> ratio(found.distance(row), found.distance(row, 2)));
  }

  private static double ratio(int nearest, int second) {
    return second == 0 ? 1 : (double) nearest / second;
  }
}
