package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A cell that is missing by the value of another column: {@code (returned_on is null) = (status not
 * in ('returned'))}.
 *
 * @param values of the other column, as our CSV writes them
 * @param way what they mean
 * @param quoted whether they are texts
 */
public record MissingWhen(String column, String by, Set<String> values, Way way, boolean quoted)
    implements Relation {
  /** What a value of the other column means. */
  public enum Way {
    /** With one of the values it is missing, with any other it is there. */
    EXACTLY,
    /** With one of the values it is missing. */
    MISSING,
    /** With one of the values it is there. */
    THERE
  }

  public MissingWhen {
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  @Override
  public List<String> columns() {
    return List.of(column, by);
  }

  @Override
  public String words() {
    String listed =
        values.stream()
            .map(value -> quoted ? "'" + value.replace("'", "''") + "'" : value)
            .collect(Collectors.joining(", "));
    String when = Cells.name(by) + (values.size() == 1 ? " = " + listed : " in (" + listed + ")");
    String name = Cells.name(column);
    return switch (way) {
      case EXACTLY -> "(" + name + " is null) = (" + when + ")";
      case MISSING -> "if " + when + " then " + name + " is null";
      case THERE -> "if " + when + " then " + name + " is not null";
    };
  }

  @Override
  public RowTest on(Table rows) {
    Column mine = rows.column(column);
    Column theirs = rows.column(by);
    return row -> {
      if (theirs.isMissing(row)) {
        return RowTest.Answer.SILENT;
      }
      boolean named = values.contains(Objects.requireNonNull(theirs.text(row)));
      if (!named && way != Way.EXACTLY) {
        return RowTest.Answer.SILENT;
      }
      boolean missing = way == Way.EXACTLY ? named : way == Way.MISSING;
      return RowTest.Answer.of(mine.isMissing(row) == missing);
    };
  }
}
