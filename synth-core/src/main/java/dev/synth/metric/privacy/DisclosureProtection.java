package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.privacy.CorrectAttribution.Mode;
import dev.synth.table.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How little synthetic rows tell of the sensitive cells of training rows whose quasi-identifiers
 * are known, against knowing only which values there are; 1 is perfect (SDMetrics 0.29,
 * DisclosureProtection with the method {@code cap}): {@code min(1, (1 - CAP) / (1 - 1 / n))} for
 * {@code n} combinations of sensitive levels. Linear in the rows.
 *
 * <p>Numbers and times are cut into 10 bins of equal width, missing is a level. Known are the
 * quasi-identifying columns, else the 3 others with the highest entropy; sensitive are the
 * sensitive ones, else the last category, else the last column. What can be told of anybody counts
 * too, learnt from or not: so the score is to be read beside that of held-out rows in the place of
 * synthetic ones, which is the noise floor. The noise treats rows of equal known cells as one
 * cluster.
 */
public final class DisclosureProtection implements Metric {
  private static final About ABOUT =
      new About(
          "disclosure-protection",
          "1 - correct attribution probability, against a blind guess (SDMetrics 0.29)",
          Aspect.PRIVACY,
          Goal.HIGHER,
          "give the sensitive column a rule, or write the known ones more coarsely");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    if (data.columns().size() < 2) {
      return Score.unmeasured(name(), "there are fewer than two columns to compare");
    }
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    List<ComparedColumn> sensitive = sensitive(data);
    List<ComparedColumn> known = Roles.known(data, sensitive);
    if (known.isEmpty()) {
      return Score.unmeasured(name(), "every column is sensitive");
    }
    Score perfect = of(known, sensitive, ComparedColumn::heldOut, Mode.CAP);
    return of(known, sensitive, ComparedColumn::synthetic, Mode.CAP).withPerfect(perfect.value());
  }

  /** The score where that side's rows attribute those columns to training rows. */
  Score of(
      List<ComparedColumn> known,
      List<ComparedColumn> sensitive,
      Function<ComparedColumn, Cells> side,
      Mode mode) {
    double baseline = 1 - 1 / combinations(sensitive);
    if (baseline == 0) {
      return Score.unmeasured(name(), "the sensitive cells are all equal");
    }
    var attribution =
        new CorrectAttribution(
            table(known, ComparedColumn::training),
            table(sensitive, ComparedColumn::training),
            table(known, side),
            table(sensitive, side));
    double[] each = attribution.attributions(mode);
    double[] present = Arrays.stream(each).filter(a -> !Double.isNaN(a)).toArray();
    if (present.length == 0) {
      return Score.unmeasured(name(), "no row has the known cells of a training row");
    }
    double mean = Arrays.stream(present).sum() / present.length;
    double value = Math.min(1, (1 - mean) / baseline);
    double noise = error(attribution, each, mean) / present.length / baseline;
    String note = present.length + " of " + each.length + " training rows can be attributed to";
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("protection", 1 - mean);
    parts.put("baseline", baseline);
    return Score.of(name(), value, noise, note).withParts(parts);
  }

  private static List<ComparedColumn> sensitive(Comparison data) {
    List<ComparedColumn> said = Roles.with(Role.SENSITIVE, data);
    if (!said.isEmpty()) {
      return said;
    }
    List<ComparedColumn> columns = data.columns();
    ComparedColumn last = columns.get(columns.size() - 1);
    return List.of(columns.stream().filter(c -> !c.continuous()).reduce((a, b) -> b).orElse(last));
  }

  private static double combinations(List<ComparedColumn> sensitive) {
    double combinations = 1;
    for (double[] levels : table(sensitive, ComparedColumn::training)) {
      combinations *= Arrays.stream(levels).distinct().count();
    }
    return combinations;
  }

  private static double[][] table(
      List<ComparedColumn> columns, Function<ComparedColumn, Cells> side) {
    return columns.stream()
        .map(c -> CoarseColumn.ofEqualWidths(c).levels(side.apply(c)))
        .toArray(double[][]::new);
  }

  private static double error(CorrectAttribution attribution, double[] each, double mean) {
    Map<Integer, Double> deviations = new TreeMap<>(); // summed in a fixed order
    for (int row = 0; row < each.length; row++) {
      if (!Double.isNaN(each[row])) {
        deviations.merge(attribution.key(row), each[row] - mean, Double::sum);
      }
    }
    double squares = 0;
    for (double deviation : deviations.values()) {
      squares += deviation * deviation;
    }
    return StrictMath.sqrt(squares);
  }
}
