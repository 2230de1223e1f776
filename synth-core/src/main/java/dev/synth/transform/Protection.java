package dev.synth.transform;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import java.util.Optional;

/**
 * What a model may keep of real cells: a value only when at least {@link #MIN_ROWS} rows hold it, a
 * bound or an edge only as the mean of as many values. A threshold of five is common statistical
 * disclosure control (Hundepool et al. 2012, chapter 4).
 */
public final class Protection {
  /** So many rows must share a value before a model may keep it. */
  public static final int MIN_ROWS = 5;

  private Protection() {}

  /** Why a column cannot be learnt, in words that fit behind "column 'x' is not learnt: ". */
  public static Optional<String> obstacle(Column column) {
    if (column.type().kind() == Kind.TEXT) {
      return Optional.of("it is text");
    }
    int present = present(column);
    if (present == 0) {
      return Optional.of("every cell is missing");
    }
    if (present < MIN_ROWS) {
      return Optional.of("fewer than " + MIN_ROWS + " rows have a value");
    }
    if (column instanceof CodeColumn codes) {
      int[] counts = counts(codes);
      long frequent = 0;
      for (int count : counts) {
        frequent += count >= MIN_ROWS ? count : 0;
      }
      if (frequent * 2 < present) {
        return Optional.of(
            "more than half of its values are held by fewer than " + MIN_ROWS + " rows each");
      }
    }
    return Optional.empty();
  }

  static int present(Column column) {
    int present = 0;
    for (int row = 0; row < column.size(); row++) {
      present += column.isMissing(row) ? 0 : 1;
    }
    return present;
  }

  static int[] counts(CodeColumn column) {
    var counts = new int[column.type().levels().size()];
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        counts[column.code(row)]++;
      }
    }
    return counts;
  }
}
