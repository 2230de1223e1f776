package dev.synth.synthesis;

import dev.synth.relation.Relation;
import dev.synth.relation.RowTest;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.Set;
import java.util.function.IntPredicate;

/** Checks that rows keep what was found in real ones, or what is given. */
final class RelationCheck {
  private RelationCheck() {}

  /** A relation. */
  static RowCheck of(Relation relation) {
    return new RowCheck() {
      @Override
      public String describe() {
        return relation.words();
      }

      @Override
      public Set<String> columns() {
        return Set.copyOf(relation.columns());
      }

      @Override
      public IntPredicate on(Table rows) {
        RowTest test = relation.on(rows);
        return row -> test.of(row) != RowTest.Answer.BROKEN;
      }
    };
  }

  /** A value that a computed column is given. */
  static RowCheck given(String column, String value) {
    return new RowCheck() {
      @Override
      public String describe() {
        return "given: " + column;
      }

      @Override
      public String remedy() {
        return "give values that occur together, or fewer of them.";
      }

      @Override
      public Set<String> columns() {
        return Set.of(column);
      }

      @Override
      public IntPredicate on(Table rows) {
        Column cells = rows.column(column);
        return row -> value.equals(cells.text(row));
      }
    };
  }
}
