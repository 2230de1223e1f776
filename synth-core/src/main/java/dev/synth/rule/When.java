package dev.synth.rule;

import dev.synth.expression.Condition;
import dev.synth.expression.Expression;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.Optional;
import java.util.Set;

/** In which rows a rule makes a cell: {@code when=status = 'PAID'}; in all, when it is left out. */
record When(Optional<Expression> said) {
  static When of(NamedArguments given) {
    return new When(
        given.has("when") ? Optional.of(Expression.parse(given.text("when"))) : Optional.empty());
  }

  /** The columns that it looks at; an error where it cannot be read of these. */
  Set<String> columns(Schema others) {
    said.ifPresent(condition -> condition.condition(others));
    return said.map(Expression::columns).orElse(Set.of());
  }

  /** The rows where it holds. */
  boolean[] rows(Table rows, int count) {
    Optional<Condition> condition = said.map(one -> one.condition(rows.schema()));
    var holds = new boolean[count];
    for (int row = 0; row < count; row++) {
      holds[row] = condition.isEmpty() || condition.get().isTrue(rows, row);
    }
    return holds;
  }
}
