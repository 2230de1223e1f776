package dev.synth.transform;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import dev.synth.table.Persons;
import java.util.Optional;

/**
 * What a model may keep of real cells: a value only when at least {@link #MIN_ROWS} rows hold it, a
 * bound or an edge only as the mean of as many values. Where rows are said to belong to persons
 * ({@link Persons}), as many different persons hold it, and as many are behind a mean. A threshold
 * of five is common statistical disclosure control (Hundepool et al. 2012, chapter 4).
 */
public final class Protection {
  /** So many rows, or persons, must share a value before a model may keep it. */
  public static final int MIN_ROWS = 5;

  private Protection() {}

  /** Why a column cannot be learnt, in words that fit behind "column 'x' is not learnt: ". */
  public static Optional<String> obstacle(Column column) {
    return obstacle(column, Persons.ROWS);
  }

  /** The same where the rows belong to those persons. */
  public static Optional<String> obstacle(Column column, Persons persons) {
    if (column.type().kind() == Kind.TEXT) {
      return Optional.of("it is text");
    }
    int present = present(column);
    if (present == 0) {
      return Optional.of("every cell is missing");
    }
    String few = "fewer than " + MIN_ROWS + (persons.areRows() ? " rows" : " persons");
    if (holders(column, persons) < MIN_ROWS) {
      return Optional.of(few + " have a value");
    }
    if (column instanceof CodeColumn codes) {
      int[] counts = counts(codes, Persons.ROWS);
      int[] holders = counts(codes, persons);
      long frequent = 0;
      for (int level = 0; level < counts.length; level++) {
        frequent += holders[level] >= MIN_ROWS ? counts[level] : 0;
      }
      if (frequent * 2 < present) {
        return Optional.of("more than half of its values are held by " + few + " each");
      }
    }
    return Optional.empty();
  }

  static int present(Column column) {
    return holders(column, Persons.ROWS);
  }

  /** How many persons have a value. */
  private static int holders(Column column, Persons persons) {
    Persons.Count count = persons.count(column.size());
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        count.add(row);
      }
    }
    return count.persons();
  }

  /** How many persons have each level. */
  static int[] counts(CodeColumn column, Persons persons) {
    var codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.isMissing(row) ? -1 : column.code(row);
    }
    return persons.holders(codes, column.type().levels().size());
  }
}
