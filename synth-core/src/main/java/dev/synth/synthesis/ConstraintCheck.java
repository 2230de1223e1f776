package dev.synth.synthesis;

import dev.synth.expression.Condition;
import dev.synth.expression.Expression;
import dev.synth.table.Table;
import java.util.Set;
import java.util.function.IntPredicate;

/** Checks that rows keep a constraint. */
record ConstraintCheck(Expression expression) implements RowCheck {
  static RowCheck of(Expression expression) {
    return new ConstraintCheck(expression);
  }

  @Override
  public String describe() {
    return expression.text();
  }

  @Override
  public Set<String> columns() {
    return expression.columns();
  }

  @Override
  public IntPredicate on(Table rows) {
    Condition condition = expression.condition(rows.schema());
    return row -> condition.isKept(rows, row);
  }
}
