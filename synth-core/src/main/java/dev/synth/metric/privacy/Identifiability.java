package dev.synth.metric.privacy;

import dev.synth.learn.Neighbours;
import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.privacy.Distances.Part;
import dev.synth.metric.privacy.Distances.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Share of training rows whose nearest synthetic row is nearer than their nearest other training
 * row (Yoon et al. 2020, ADS-GAN, definition 1: epsilon-identifiability, without weights of the
 * columns, and with Gower's distance). Perfect is the share that held-out rows in the place of the
 * synthetic ones show.
 *
 * <p>The nearest of many is nearer than the nearest of few. So as many synthetic as held-out rows
 * are compared, the fewer of both, drawn by the comparison's seed: with {@code m} of them beside
 * {@code n} training rows, some {@code m / (m + n - 1)} is perfect, which is .5 only where both are
 * as many. The figure as it is published, of all synthetic rows, is the part {@code all synthetic
 * rows}. Of training rows at most 10,000 are asked, each about all others.
 *
 * <p>The noise is that of a binomial share; training rows share synthetic ones, yet the spread of
 * perfect tables is no wider by more than a tenth. Ties are not nearer. Where far fewer rows are
 * held out than learnt from, most copies are out of sight, and {@code membership-inference} sees
 * more. Cost: twice that of {@code dcr-share}.
 */
public final class Identifiability implements Metric {
  private static final About ABOUT =
      new About(
          "identifiability",
          "share of training rows nearer to a synthetic than to another training row; 0.5"
              + " is perfect",
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
    if (data.training().rows() < 2) {
      return Score.unmeasured(name(), "there is only one training row");
    }
    Distances distances = Distances.of(data);
    int size = Math.min(data.synthetic().rows(), data.heldOut().rows());
    Part training = distances.all(Side.TRAINING);
    Part asked = distances.first(Side.TRAINING, Distances.MOST_QUERIES);
    Neighbours others = distances.nearest(asked, training);
    Neighbours synthetic = distances.nearest(asked, distances.first(Side.SYNTHETIC, size));
    Neighbours heldOut = distances.nearest(asked, distances.first(Side.HELD_OUT, size));
    Neighbours all = distances.nearest(asked, distances.all(Side.SYNTHETIC));
    double value = share(synthetic, others);
    double perfect = share(heldOut, others);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("synthetic", value);
    parts.put("held-out", perfect);
    parts.put("all synthetic rows", share(all, others));
    double noise = StrictMath.sqrt(value * (1 - value) / asked.size());
    String note =
        asked.size()
            + " of "
            + training.size()
            + " training rows, beside "
            + size
            + " synthetic and as many held-out rows";
    return new Score(name(), value, noise, perfect, note, parts);
  }

  /** The share of training rows that have a candidate nearer than any other training row. */
  private static double share(Neighbours candidates, Neighbours others) {
    int nearer = 0;
    for (int row = 0; row < others.size(); row++) {
      nearer += candidates.distance(row) < others.distance(row) ? 1 : 0;
    }
    return (double) nearer / others.size();
  }
}
