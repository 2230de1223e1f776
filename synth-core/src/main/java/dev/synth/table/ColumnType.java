package dev.synth.table;

import java.util.HashSet;
import java.util.List;

/** What the cells of a column are. A closed family; equal types read and write equal text. */
public sealed interface ColumnType {
  /** The kind of this type. */
  Kind kind();

  /** The word a user reads and writes in {@code synth.yaml}, such as {@code integer}. */
  String word();

  /**
   * Numbers.
   *
   * @param decimals digits behind the point, 0 to 18, kept exactly; {@link #FLOATING} for doubles
   */
  record Numeric(int decimals) implements ColumnType {
    /** Numbers whose exponent or precision no fixed scale holds. */
    public static final int FLOATING = -1;

    public Numeric {
      if (decimals < FLOATING || decimals > 18) {
        throw new IllegalArgumentException("decimals must be from -1 to 18: " + decimals);
      }
    }

    @Override
    public Kind kind() {
      return Kind.NUMERIC;
    }

    @Override
    public String word() {
      return decimals == 0 ? "integer" : "decimal";
    }
  }

  /**
   * One of a closed list of levels.
   *
   * @param levels distinct, at most 2^31 - 2
   * @param ordered whether the list's order means something
   */
  record Categorical(List<String> levels, boolean ordered) implements ColumnType {
    public Categorical {
      levels = List.copyOf(levels);
      if (new HashSet<>(levels).size() != levels.size()) {
        throw new IllegalArgumentException("levels must be distinct");
      }
    }

    @Override
    public Kind kind() {
      return Kind.CATEGORICAL;
    }

    @Override
    public String word() {
      return "category";
    }
  }

  /**
   * Dates, times or datetimes in one pattern.
   *
   * @param pattern letters of {@link java.time.format.DateTimeFormatter}, digits only: {@code
   *     yyyy-MM-dd}, {@code HH:mm}, {@code yyyy-MM-dd'T'HH:mm:ssXXX}
   */
  record Temporal(String pattern) implements ColumnType {
    @Override
    public Kind kind() {
      return Kind.TEMPORAL;
    }

    @Override
    public String word() {
      boolean day = pattern.contains("d");
      return !day ? "time" : pattern.contains("H") ? "datetime" : "date";
    }
  }

  /** Free text. */
  record Text() implements ColumnType {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public String word() {
      return "text";
    }
  }
}
