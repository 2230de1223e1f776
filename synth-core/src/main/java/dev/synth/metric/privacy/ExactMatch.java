package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.Persons;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Share of synthetic rows that equal a training row in all compared columns, beyond what chance
 * explains; 0 is perfect. Linear in the rows.
 *
 * <p>Counted are rows of which fewer than 5 real ones are alike, of as many persons: others name
 * nobody. What chance explains is told by the held-out rows, see {@link MatchesBeyondChance}. The
 * share of held-out rows that equal a training row would not do: a model that draws the frequent
 * rows of a narrow table too often passes it without copying, and one that copies few rows among
 * many new ones does not.
 */
public final class ExactMatch implements Metric {
  private static final About ABOUT =
      new About(
          "exact-match",
          "share of rows equal to a training row, beyond what held-out rows show by chance",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.ROWS);

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
    var groups =
        new RowGroups(
            List.of(
                numbers(columns, ComparedColumn::training),
                numbers(columns, ComparedColumn::heldOut),
                numbers(columns, ComparedColumn::synthetic)));
    var found = new MatchesBeyondChance(data.training(), data.heldOut());
    found.add(
        groups.ofRows(0), groups.ofRows(1), Persons.ROWS.holders(groups.ofRows(2), groups.size()));
    int synthetic = data.synthetic().rows();
    String note =
        found.inTraining()
            + " of "
            + synthetic
            + " synthetic rows equal a training row, and by chance "
            + found.inHeldOut()
            + " a held-out row";
    double excess = Math.max(0, found.excess(synthetic));
    return Score.of(name(), excess, found.noise(synthetic), note).withPerfect(0);
  }

  private static double[][] numbers(
      List<ComparedColumn> columns, Function<ComparedColumn, Cells> side) {
    return columns.stream().map(c -> side.apply(c).numbers()).toArray(double[][]::new);
  }
}
