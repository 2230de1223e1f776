package dev.synth.constraint;

import dev.synth.expression.Expression;
import java.util.List;
import java.util.Set;

/** One demand. Immutable and thread-safe. */
public sealed interface Constraint {
  /** As the user wrote it. */
  String text();

  /** The columns it names. */
  Set<String> columns();

  /** What every row must keep: {@code end >= start}. What is unknown, since cells miss, is kept. */
  record OfRow(Expression condition) implements Constraint {
    @Override
    public String text() {
      return condition.text();
    }

    @Override
    public Set<String> columns() {
      return condition.columns();
    }
  }

  /** Values that no two rows share: {@code unique(order, line)}; with a missing cell, any may. */
  record OfUnique(String text, List<String> names) implements Constraint {
    @Override
    public Set<String> columns() {
      return Set.copyOf(names);
    }
  }

  /** Values that occur together in real rows: {@code combinations(city, country)}. */
  record OfCombinations(String text, List<String> names) implements Constraint {
    @Override
    public Set<String> columns() {
      return Set.copyOf(names);
    }
  }
}
