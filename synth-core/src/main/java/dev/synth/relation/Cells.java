package dev.synth.relation;

import dev.synth.expression.Expression;
import dev.synth.problem.SynthException;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import java.util.Set;

/** Cells of one type side by side, and names of columns in words. */
final class Cells {
  private Cells() {}

  /** Whether two cells of columns of one type hold the same value; a missing one holds none. */
  static boolean same(Column a, int row, Column b, int other) {
    if (a.isMissing(row) || b.isMissing(other)) {
      return false;
    }
    if (a instanceof LongColumn mine && b instanceof LongColumn theirs) {
      return mine.value(row) == theirs.value(other);
    }
    if (a instanceof CodeColumn mine && b instanceof CodeColumn theirs) {
      return mine.code(row) == theirs.code(other);
    }
    return a instanceof DoubleColumn
        ? a.number(row) == b.number(other)
        : String.valueOf(a.text(row)).equals(b.text(other));
  }

  /** A column's name as the language of constraints writes it. */
  static String name(String column) {
    try {
      if (Expression.parse(column).columns().equals(Set.of(column))) {
        return column;
      }
    } catch (SynthException odd) {
      return quoted(column);
    }
    return quoted(column);
  }

  private static String quoted(String column) {
    return '`' + column.replace("`", "``") + '`';
  }
}
