package dev.synth.training;

import dev.synth.problem.Work;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.Relation;
import dev.synth.relation.RowTest;
import dev.synth.relation.keeping.Keeping;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Which checks a model can keep by drawing again: together they must leave a good part of the rows,
 * or some rows would find no way. What is left out stays among what was found, and is reported.
 */
final class KeptChecks {
  private static final int ROWS = 2000;

  /** Of a quarter, one row in 10^12 fails a hundred times. */
  private static final double LEAST_KEPT = 0.25;

  private static final long SEED = 100;

  private KeptChecks() {}

  static TableModel.Learnt within(TableModel.Learnt learnt) {
    Keeping keeping = learnt.keeping();
    if (keeping.checks().isEmpty()) {
      return learnt;
    }
    Table rows = keeping.unfold(learnt.model().sample(new Sampling(0, ROWS, SEED)));
    List<Relation> left = new ArrayList<>(keeping.checks());
    while (!left.isEmpty() && kept(rows, left) < LEAST_KEPT) {
      Relation worst = left.get(0);
      double least = 1;
      for (Relation relation : left) {
        Held held = relation.held(rows);
        double share = held.asked() == 0 ? 1 : held.share();
        if (share < least) {
          least = share;
          worst = relation;
        }
      }
      left.remove(worst);
    }
    return new TableModel.Learnt(learnt.synthesizer(), learnt.model(), keeping.withChecks(left));
  }

  /**
   * What was found, where a relation that cannot be kept is told as one that mostly holds; warns of
   * it.
   *
   * @param before with all checks
   * @param after with those that can be kept
   */
  static List<Found> told(List<Found> found, Keeping before, Keeping after, Work how) {
    List<Found> told = new ArrayList<>();
    for (Found one : found) {
      boolean left =
          before.checks().contains(one.relation()) && !after.checks().contains(one.relation());
      told.add(left ? new Found(one.relation(), false, one.held()) : one);
      if (left) {
        how.warnings()
            .accept(
                "'"
                    + one.relation().words()
                    + "' holds in all real rows, and in too few of those that are drawn to be kept;"
                    + " demand it under constraints if rows must keep it");
      }
    }
    return told;
  }

  private static double kept(Table rows, List<Relation> checks) {
    List<RowTest> tests = checks.stream().map(check -> check.on(rows)).toList();
    int kept = 0;
    for (int row = 0; row < rows.rows(); row++) {
      boolean all = true;
      for (RowTest test : tests) {
        all &= test.of(row) != RowTest.Answer.BROKEN;
      }
      kept += all ? 1 : 0;
    }
    return kept / (double) rows.rows();
  }
}
