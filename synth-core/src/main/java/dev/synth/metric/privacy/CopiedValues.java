package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.Persons;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of the synthetic numbers and times that fewer than 5 real rows or persons hold, the share copied
 * from a training row, in the worst column; 0 is perfect. As costly as sorting the cells.
 *
 * <p>Copied is what training rows share with the synthetic ones beyond what held-out rows do, see
 * {@link MatchesBeyondChance}. How often held-out rows themselves meet a training row's number
 * would be the wrong measure: it depends on how densely the numbers lie where each table has its
 * own, and called 6 clean columns of published tables copied. The worst column is the one farthest
 * beyond chance by its own standard error; the noise is widened so that the worst of many columns
 * gives no more false alarms than one would.
 */
public final class CopiedValues implements Metric {
  private static final About ABOUT =
      new About(
          "copied-values",
          "share of rare numbers that are some training row's, beyond chance; worst column",
          Aspect.PRIVACY,
          Goal.LOWER,
          "give the named column a rule, or use a synthesizer that draws numbers anew");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    List<ComparedColumn> columns =
        data.columns().stream().filter(ComparedColumn::continuous).toList();
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    if (columns.isEmpty()) {
      return Score.unmeasured(name(), "there is no column of numbers or times");
    }
    var found = new MatchesBeyondChance[columns.size()];
    data.inParallel(
        found.length,
        (from, to) -> {
          for (int c = from; c < to; c++) {
            found[c] = coincidences(data, columns.get(c));
          }
        });
    return worst(columns, found);
  }

  private Score worst(List<ComparedColumn> columns, MatchesBeyondChance[] found) {
    Map<String, Double> parts = new LinkedHashMap<>();
    int tested = 0;
    int worst = 0;
    double farthest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < found.length; c++) {
      double excess = found[c].excess(found[c].rare());
      double noise = found[c].noise(found[c].rare());
      parts.put(columns.get(c).name(), Math.max(0, excess));
      if (noise > 0) {
        tested++;
        if (excess / noise > farthest) {
          farthest = excess / noise;
          worst = c;
        }
      }
    }
    if (tested == 0) {
      return Score.of(name(), 0, 0, "").withPerfect(0).withParts(parts);
    }
    String note =
        "at worst '"
            + columns.get(worst).name()
            + "': of "
            + found[worst].rare()
            + " numbers that fewer than 5 real rows hold, a training row holds "
            + found[worst].inTraining()
            + " and a held-out row "
            + found[worst].inHeldOut();
    double excess = Math.max(0, found[worst].excess(found[worst].rare()));
    double noise = found[worst].noise(found[worst].rare()) * Bonferroni.widening(tested);
    return Score.of(name(), excess, noise, note).withPerfect(0).withParts(parts);
  }

  private static MatchesBeyondChance coincidences(Comparison data, ComparedColumn column) {
    double[] synthetic = column.synthetic().numbers();
    double[] values =
        Arrays.stream(synthetic).filter(v -> !Double.isNaN(v)).sorted().distinct().toArray();
    var found = new MatchesBeyondChance(data.training(), data.heldOut());
    found.add(
        codes(column.training().numbers(), values),
        codes(column.heldOut().numbers(), values),
        Persons.ROWS.holders(codes(synthetic, values), values.length));
    return found;
  }

  /** The place of each cell among ascending values; below 0 where it is none of them. */
  private static int[] codes(double[] cells, double[] values) {
    var codes = new int[cells.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = Arrays.binarySearch(values, cells[row]);
    }
    return codes;
  }
}
