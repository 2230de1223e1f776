package dev.synth.metric.validity;

import dev.synth.constraint.Constraint;
import dev.synth.expression.Condition;
import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.relation.Found;
import dev.synth.relation.Monotone;
import dev.synth.relation.RealUnits;
import dev.synth.relation.RowTest;
import dev.synth.relation.Unique;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Share of synthetic rows that keep every demanded constraint, and every relation that always holds
 * in training rows; 1 is perfect. What is of a whole table (unique, monotone) is left to {@code
 * relations}. Cost: a pass over the rows for each.
 */
public final class ConstraintShare implements Metric {
  private static final About ABOUT =
      new About(
          "constraints",
          "share of rows that keep all constraints and all relations that always hold",
          Aspect.VALIDITY,
          Goal.HIGHER,
          "let relations be found when training, by relations: auto, and demand constraints there");

  /** For {@link java.util.ServiceLoader}. */
  public ConstraintShare() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Table rows = data.synthetic();
    Map<String, IntPredicate> checks = checks(data, rows);
    if (checks.isEmpty() || rows.rows() == 0) {
      return Score.unmeasured(name(), "nothing is demanded, and no relation always holds");
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    var kept = new boolean[rows.rows()];
    Arrays.fill(kept, true);
    checks.forEach(
        (words, check) -> {
          int keeping = 0;
          for (int row = 0; row < kept.length; row++) {
            boolean keeps = check.test(row);
            keeping += keeps ? 1 : 0;
            kept[row] &= keeps;
          }
          parts.put(words, keeping / (double) kept.length);
        });
    int all = 0;
    for (boolean one : kept) {
      all += one ? 1 : 0;
    }
    double share = all / (double) kept.length;
    String note =
        (kept.length - all) + " of " + kept.length + " rows break one of " + checks.size();
    return Score.of(name(), share, 0, note).withParts(parts);
  }

  private static Map<String, IntPredicate> checks(Comparison data, Table rows) {
    Map<String, IntPredicate> checks = new LinkedHashMap<>();
    List<Constraint.OfRow> demanded = new ArrayList<>(data.demanded().ofRows());
    for (Constraint.OfRow row : demanded) {
      Condition condition = row.condition().condition(rows.schema());
      checks.put(row.text(), i -> condition.isKept(rows, i));
    }
    Table inRealUnits = RealUnits.of(rows, data.training().schema());
    for (Found found : data.relations()) {
      boolean ofTable = found.relation() instanceof Unique || found.relation() instanceof Monotone;
      if (found.hard() && !ofTable) {
        RowTest test = found.relation().on(inRealUnits);
        checks.put(found.relation().words(), i -> test.of(i) != RowTest.Answer.BROKEN);
      }
    }
    return checks;
  }
}
