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
 * Distance of synthetic rows to the closest record (DCR) that was learnt from, of those that lie
 * nearest: the 5th percentile of Gower's distance to the nearest training row, as a mean over
 * columns, from 0 (a copy) to 1; missing and missing are 0 apart, missing and a value 1. Perfect is
 * what held-out rows show, which nobody has learnt from: both are compared with the same training
 * rows. Much more than that is no gain: such rows lie where no real ones do.
 *
 * <p>The 5th percentile is that of Zhao et al. 2021 (CTAB-GAN), who take Euclid's distance of
 * scaled columns. The noise is the standard error of an order statistic; the perfect value has its
 * own, as large where as many rows are held out. At most 10,000 synthetic and 10,000 held-out rows
 * are compared, drawn by the comparison's seed, each with all training rows; the searches are those
 * of {@code dcr-share} and as costly.
 */
public final class Dcr implements Metric {
  private static final About ABOUT =
      new About(
          "dcr",
          "5th percentile of the distance to the closest training record, 0 to 1",
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
    Distances distances = Distances.of(data);
    Part training = distances.all(Side.TRAINING);
    Percentiles synthetic = nearest(distances, Side.SYNTHETIC, training);
    Percentiles heldOut = nearest(distances, Side.HELD_OUT, training);
    String note =
        synthetic.size()
            + " synthetic and "
            + heldOut.size()
            + " held-out rows, nearest of "
            + training.size()
            + " training rows";
    return Closeness.score(name(), synthetic, heldOut, note);
  }

  private static Percentiles nearest(Distances distances, Side side, Part training) {
    Neighbours found = distances.nearest(distances.first(side, Distances.MOST_QUERIES), training);
    return Percentiles.of(found.size(), row -> distances.mean(found.distance(row)));
  }
}
