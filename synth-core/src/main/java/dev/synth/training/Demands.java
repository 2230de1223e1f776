package dev.synth.training;

import dev.synth.constraint.Constraint;
import dev.synth.constraint.Constraints;
import dev.synth.expression.Condition;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.relation.Combinations;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.Order;
import dev.synth.relation.Relation;
import dev.synth.relation.Unique;
import dev.synth.relation.Units;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.table.ColumnType;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a user demands of rows that are learnt from real ones. */
record Demands(Constraints constraints) {
  /**
   * The constraints of a task; warns of those that real rows break, by their share.
   *
   * @throws SynthException when they do not fit the real columns, or contradict each other
   */
  static Demands of(TrainingTask task, Work how) {
    Constraints constraints = Constraints.parse(task.learning().constraints());
    Table real = task.real();
    constraints.requireFit(real.schema());
    for (Constraint one : constraints.list()) {
      double broken = broken(one, real);
      if (broken > 0) {
        how.warnings()
            .accept(
                "'"
                    + one.text()
                    + "' does not hold in "
                    + percent(broken)
                    + " of the real rows; it will hold in all rows that are made");
      }
    }
    return new Demands(constraints);
  }

  private static String percent(double share) {
    return share < 0.0001 ? "less than 0.01 %" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static double broken(Constraint one, Table real) {
    if (one instanceof Constraint.OfRow row) {
      Condition condition = row.condition().condition(real.schema());
      int broken = 0;
      for (int i = 0; i < real.rows(); i++) {
        broken += condition.isKept(real, i) ? 0 : 1;
      }
      return broken / (double) real.rows();
    }
    if (one instanceof Constraint.OfUnique unique) {
      Held held = new Unique(unique.names()).held(real);
      return held.asked() == 0 ? 0 : 1 - held.share();
    }
    return 0;
  }

  /** Those that a model of these rows can be built to keep. */
  List<Found> relations(Table training) {
    List<Found> relations = new ArrayList<>();
    for (Constraint.OfRow row : constraints.ofRows()) {
      row.condition()
          .below()
          .filter(below -> isOrdered(training, below.low(), below.high()))
          .ifPresent(
              below ->
                  relations.add(
                      demanded(new Order(below.low(), below.high(), below.strict()), training)));
    }
    for (Constraint.OfCombinations one : constraints.combinations()) {
      relations.add(demanded(combinations(one, training), training));
    }
    return relations;
  }

  private static boolean isOrdered(Table training, String low, String high) {
    return isLearnt(training, low)
        && isLearnt(training, high)
        && !(training.column(low).type() instanceof ColumnType.Categorical)
        && Units.alike(training.column(low).type(), training.column(high).type());
  }

  private static boolean isLearnt(Table training, String column) {
    return training.schema().indexOf(column).isPresent();
  }

  private static Found demanded(Relation relation, Table training) {
    return new Found(relation, true, relation.held(training));
  }

  private static Combinations combinations(Constraint.OfCombinations one, Table training) {
    for (String column : one.names()) {
      if (!isLearnt(training, column)) {
        throw SynthException.of("'" + one.text() + "' is of a column that is not learnt")
            .at("column '" + column + "' is made by a rule")
            .toFix("leave the constraint out, or let the column be learnt.");
      }
    }
    Combinations found =
        RelationFinder.combinations(training, one.names().get(0), one.names().get(1));
    if (found.pairs().isEmpty()) {
      throw SynthException.of("'" + one.text() + "' leaves no row")
          .at("no two values of these columns occur together in enough real rows")
          .toFix("leave the constraint out.");
    }
    return found;
  }
}
