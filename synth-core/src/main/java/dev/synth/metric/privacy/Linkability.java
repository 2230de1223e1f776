package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much better synthetic rows link two halves of a training row than two halves of a held-out
 * one; 0 is perfect (Giomi et al. 2022, anonymeter). The halves are the compared columns in turn;
 * an attack succeeds when the synthetic rows nearest to each half, by Gower's distance, are the
 * same one; of equally near rows the first counts.
 *
 * <p>Up to 1,000 training and 1,000 held-out rows are attacked with up to 50,000 synthetic rows,
 * all drawn by the comparison's seed. Cost: 2,000 x synthetic rows x columns x 0.6 ns.
 */
public final class Linkability implements Metric {
  private static final About ABOUT =
      new About(
          "linkability",
          "risk that two halves of a row lead to the same synthetic row (anonymeter)",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.PROTECT);

  private static final int ATTACKS = 1_000;
  private static final int MOST_SYNTHETIC = 50_000;

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
    if (columns.size() < 2) {
      return Score.unmeasured(name(), "there is one column only");
    }
    AttackedRows victims = AttackedRows.of(data, name(), ATTACKS);
    int rows = data.synthetic().rows();
    int[] synthetic = AttackedRows.draw(data, name() + " synthetic", rows, MOST_SYNTHETIC);
    var one = new NearestRows(data, inTurn(columns, 0), synthetic);
    var other = new NearestRows(data, inTurn(columns, 1), synthetic);
    int linked = linked(one, other, ComparedColumn::training, victims.training());
    int byChance = linked(one, other, ComparedColumn::heldOut, victims.heldOut());
    int attacks = victims.training().length;
    int controls = victims.heldOut().length;
    AttackRisk risk = AttackRisk.of(linked, attacks, byChance, controls);
    String note =
        linked
            + " of "
            + attacks
            + " training rows are linked, and by chance "
            + byChance
            + " of "
            + controls
            + " held-out rows"
            + ((double) linked / attacks <= 1.0 / synthetic.length
                ? "; no more than by guessing"
                : "");
    return AttackRisk.worst(name(), Map.of("linkability", risk), note);
  }

  private static List<ComparedColumn> inTurn(List<ComparedColumn> columns, int first) {
    List<ComparedColumn> half = new ArrayList<>();
    for (int c = first; c < columns.size(); c += 2) {
      half.add(columns.get(c));
    }
    return half;
  }

  private static int linked(
      NearestRows one, NearestRows other, Function<ComparedColumn, Cells> side, int[] rows) {
    int[] byOne = one.to(side, rows);
    int[] byOther = other.to(side, rows);
    int linked = 0;
    for (int i = 0; i < rows.length; i++) {
      linked += byOne[i] == byOther[i] ? 1 : 0;
    }
    return linked;
  }
}
