package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many training rows a synthetic row stands for: the number that share its quasi-identifiers,
 * at the fifth percentile of the synthetic rows that stand for any (Sweeney 2002, k-map). Beside
 * it, held-out rows in the place of synthetic ones. Linear in the rows.
 *
 * <p>Numbers and times are cut into 10 bins with as many training rows each. Without
 * quasi-identifying columns the 3 columns with the highest entropy are taken. Sweeney's k is the
 * minimum, a part of the score here: it is 1 for honest rows nearly always, and says little of a
 * sample. Synthcity counts synthetic rows in clusters of real ones instead.
 */
public final class KMap implements Metric {
  private static final About ABOUT =
      new About(
          "k-map",
          "5th percentile of how many training rows share a row's quasi-identifiers",
          Aspect.PRIVACY,
          Goal.HIGHER,
          "give a quasi-identifying column a rule, or write its values more coarsely");

  private static final double PERCENTILE = 0.05;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    List<ComparedColumn> known = Roles.known(data, List.of());
    if (known.isEmpty()) {
      return Score.unmeasured(name(), "there is no column to compare");
    }
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    List<CoarseColumn> coarse = known.stream().map(CoarseColumn::of).toList();
    double[][] training = table(known, coarse, ComparedColumn::training);
    int[] held = held(training, table(known, coarse, ComparedColumn::synthetic));
    int[] ofHeldOut = held(training, table(known, coarse, ComparedColumn::heldOut));
    if (held.length == 0) {
      return Score.unmeasured(name(), "no synthetic row shares its cell with a training row");
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("minimum", (double) held[0]);
    parts.put("share standing for none", 1 - (double) held.length / data.synthetic().rows());
    double perfect = ofHeldOut.length == 0 ? Double.NaN : percentile(ofHeldOut, PERCENTILE);
    String note =
        "rows that share " + String.join(", ", known.stream().map(c -> quoted(c)).toList());
    return Score.of(name(), percentile(held, PERCENTILE), noise(held), note)
        .withPerfect(perfect)
        .withParts(parts);
  }

  private static String quoted(ComparedColumn column) {
    return "'" + column.name() + "'";
  }

  private static double[][] table(
      List<ComparedColumn> known, List<CoarseColumn> coarse, Function<ComparedColumn, Cells> side) {
    List<double[]> columns = new ArrayList<>();
    for (int c = 0; c < known.size(); c++) {
      columns.add(coarse.get(c).levels(side.apply(known.get(c))));
    }
    return columns.toArray(double[][]::new);
  }

  /** For each row that stands for any, for how many; ascending. */
  private static int[] held(double[][] training, double[][] rows) {
    var groups = new RowGroups(List.of(training, rows));
    var held = new int[rows[0].length];
    for (int row = 0; row < held.length; row++) {
      held[row] = groups.count(0, groups.of(1, row));
    }
    return Arrays.stream(held).filter(k -> k > 0).sorted().toArray();
  }

  private static double percentile(int[] ascending, double share) {
    int place = (int) Math.floor(share * ascending.length);
    return ascending[Math.max(0, Math.min(ascending.length - 1, place))];
  }

  /** Half the distance between the numbers one standard error of the rank to both sides. */
  private static double noise(int[] ascending) {
    double error = StrictMath.sqrt(PERCENTILE * (1 - PERCENTILE) / ascending.length);
    return (percentile(ascending, PERCENTILE + error) - percentile(ascending, PERCENTILE - error))
        / 2;
  }
}
