package dev.synth.metric.privacy;

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
 * Share of synthetic rows that lie nearer to a training row than to a held-out row, on the scale it
 * has with as many of each; 0.5 is perfect, 1 is a copy, ties are shared. Distance to the closest
 * record (DCR) is Gower's, with one range for both tables; missing and missing are 0 apart, missing
 * and a value 1.
 *
 * <p>Tables of unequal length are not cut to equal length, since most of the rows a synthetic one
 * may be copied from would then be out of sight: of rows all copied from 80 % of a table, only .625
 * would lie nearer to as many as the other 20 %. Instead the share won by training rows is compared
 * with the share {@code e} that they are of all real rows: {@code 0.5 + (won - e) / (2 - 2 e)},
 * which is the plain share when both are equally long.
 *
 * <p>Where rows belong to persons, {@code e} is the share of persons, since whole persons are
 * divided; a person's equal rows are one.
 *
 * <p>The noise is the standard error of a perfect table's share, which is wide when the real tables
 * are small. At most 10,000 synthetic rows are compared, drawn by the comparison's seed, each with
 * all real rows and exactly. Cost: half a second of one core for tables of 24,000 rows and 15
 * columns, seconds for 500,000 rows of 42 columns; where columns are so many and so unlike that an
 * index of the rows does not help, up to synthetic rows x real rows x columns x 1 ns.
 */
public final class DcrShare implements Metric {
  private static final About ABOUT =
      new About(
          "dcr-share",
          "share of rows nearer to a training row than to a held-out one; 0.5 is perfect",
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
    Part training = distances.all(Side.TRAINING);
    Part heldOut = distances.all(Side.HELD_OUT);
    Part synthetic = distances.first(Side.SYNTHETIC, Distances.MOST_QUERIES);
    var attraction =
        new NearestShare(
            distances.nearest(synthetic, training),
            distances.nearest(synthetic, heldOut),
            new NearestShare.Points(training.size(), distances.persons(Side.TRAINING)),
            new NearestShare.Points(heldOut.size(), distances.persons(Side.HELD_OUT)));
    String note =
        synthetic.size()
            + " synthetic rows, nearest of "
            + training.size()
            + " training and "
            + heldOut.size()
            + " held-out rows, "
            + attraction.ties()
            + " shared";
    return Score.of(name(), attraction.share(), attraction.noise(), note).withPerfect(0.5);
  }
}
