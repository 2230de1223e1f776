package dev.synth.metric.fidelity;

import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.RelationShares;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 1 minus the mean error of the shares of rows in which what was found between the columns of
 * training rows holds; 1 is perfect. A relation that no synthetic row says anything of counts as
 * held in none. Found are equalities, orders, sums, products, dependencies and more, see {@link
 * dev.synth.relation.Relation}. Cost: that of finding, and a pass over the rows for each relation.
 */
public final class Relations implements Metric {
  private static final About ABOUT =
      new About(
          "relations",
          "1 - mean error of the shares of rows in which found relations hold",
          Aspect.FIDELITY,
          Goal.HIGHER,
          "let relations be found when training, by relations: auto");

  /** For {@link java.util.ServiceLoader}. */
  public Relations() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    RelationShares shares = RelationShares.of(data);
    if (shares.list().isEmpty()) {
      return Score.unmeasured(name(), "nothing was found that holds between the columns");
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    double error = 0;
    double variance = 0;
    int hard = 0;
    int kept = 0;
    for (RelationShares.Line line : shares.list()) {
      double share = line.asked() == 0 ? 0 : line.synthetic();
      double off = Math.abs(share - line.real());
      parts.put(line.found().relation().words(), 1 - off);
      error += off;
      variance += line.real() * (1 - line.real()) / Math.max(1, line.asked());
      hard += line.found().hard() ? 1 : 0;
      kept += line.found().hard() && share >= line.real() ? 1 : 0;
    }
    int n = shares.list().size();
    String note =
        n
            + " relations, "
            + hard
            + " of them always hold in training rows, "
            + kept
            + " of these too in synthetic ones";
    return Score.of(name(), 1 - error / n, Math.sqrt(variance) / n, note).withParts(parts);
  }
}
