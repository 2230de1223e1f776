package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much more often a statement that holds for one synthetic row holds for exactly one training
 * row than for exactly one held-out row; 0 is perfect (Giomi et al. 2022, anonymeter). The worse of
 * two attacks counts: up to 500 statements on one column (a cell held once, the least, the
 * greatest) and up to 500 on three columns of a random row (its categories, and beyond its numbers
 * on the side of the median where they lie).
 *
 * <p>How many statements hold for one row depends on how many rows there are, so the attack is made
 * on as many training as held-out rows, drawn by the comparison's seed; anonymeter attacks all and
 * corrects the control by a fitted integral. Where the training rows are more, those not drawn
 * cannot be singled out, which makes the attack weaker, never stronger. Several statements may
 * single out the same row, an outlier: they succeed or fail together, and the noise is widened
 * accordingly (twice the binomial one on people's data). Cost: some 20,000 statements x synthetic
 * rows at most, tried until 500 hold for one; half a second for 24,000 rows.
 */
public final class SinglingOut implements Metric {
  private static final About ABOUT =
      new About(
          "singling-out",
          "risk that a description of one synthetic row fits exactly one person " + "(anonymeter)",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.PROTECT);

  private static final int ATTACKS = 500;

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
    AttackedRows victims = AttackedRows.ofEqualNumber(data, name());
    double[][] training = table(columns, ComparedColumn::training, victims.training());
    double[][] heldOut = table(columns, ComparedColumn::heldOut, victims.heldOut());
    var predicates =
        new Predicates(
            data, columns.stream().map(c -> c.synthetic().numbers()).toArray(double[][]::new));
    Map<String, List<Predicate>> attacks = new LinkedHashMap<>();
    attacks.put("univariate", predicates.univariate(ATTACKS));
    attacks.put("multivariate", predicates.multivariate(ATTACKS));
    Map<String, AttackRisk> risks = new LinkedHashMap<>();
    double best = 0;
    for (Map.Entry<String, List<Predicate>> attack : attacks.entrySet()) {
      int tried = attack.getValue().size();
      if (tried > 0) {
        var hits = new Hits(data, attack.getValue(), training);
        var byChance = new Hits(data, attack.getValue(), heldOut);
        risks.put(
            attack.getKey(),
            AttackRisk.of(hits.count, tried, byChance.count, tried)
                .withClumping(hits.clumping(byChance)));
        best = Math.max(best, (double) hits.count / tried);
      }
    }
    if (risks.isEmpty()) {
      return Score.unmeasured(name(), "no statement holds for one synthetic row only");
    }
    List<Predicate> guesses = predicates.guessed(ATTACKS);
    double guessed = (double) new Hits(data, guesses, training).count / guesses.size();
    return AttackRisk.worst(name(), risks, best <= guessed ? "no more than by guessing" : "");
  }

  private static double[][] table(
      List<ComparedColumn> columns, Function<ComparedColumn, Cells> side, int[] rows) {
    var table = new double[columns.size()][rows.length];
    for (int c = 0; c < table.length; c++) {
      Cells cells = side.apply(columns.get(c));
      for (int i = 0; i < rows.length; i++) {
        table[c][i] = cells.at(rows[i]);
      }
    }
    return table;
  }

  /** The rows of one table that statements single out. */
  private static final class Hits {
    private final int[] perRow;
    private final int count;

    Hits(Comparison data, List<Predicate> predicates, double[][] table) {
      var rows = new int[predicates.size()];
      data.inParallel(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              rows[i] = predicates.get(i).singledOut(table);
            }
          });
      this.perRow = new int[table[0].length];
      int hits = 0;
      for (int row : rows) {
        if (row >= 0) {
          perRow[row]++;
          hits++;
        }
      }
      this.count = hits;
    }

    /** The mean square of hits on a row hit over their mean: 1 where no row is hit twice. */
    double clumping(Hits other) {
      double squares = 0;
      for (int[] hits : List.of(perRow, other.perRow)) {
        for (int hit : hits) {
          squares += (double) hit * hit;
        }
      }
      return count + other.count == 0 ? 1 : squares / ((double) count + other.count);
    }
  }
}
