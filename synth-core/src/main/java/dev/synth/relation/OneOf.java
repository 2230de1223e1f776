package dev.synth.relation;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Flags of which no two are set in one row: a one-hot group when one always is.
 *
 * @param exactly whether one always is
 */
public record OneOf(List<String> columns, boolean exactly) implements Relation {
  private static final int NAMED = 6;
  private static final Set<String> SET = Set.of("true", "t", "yes", "y", "1");
  private static final Set<String> UNSET = Set.of("false", "f", "no", "n", "0");

  public OneOf {
    columns = List.copyOf(columns);
  }

  @Override
  public String words() {
    String names =
        columns.size() <= NAMED
            ? columns.stream().map(Cells::name).collect(Collectors.joining(", "))
            : Cells.name(columns.get(0))
                + " .. "
                + Cells.name(columns.get(columns.size() - 1))
                + " ("
                + columns.size()
                + " columns)";
    return (exactly ? "exactly one of " : "at most one of ") + names;
  }

  @Override
  public RowTest on(Table rows) {
    List<Flag> flags = columns.stream().map(name -> Flag.of(rows.column(name))).toList();
    return row -> {
      int set = 0;
      for (Flag flag : flags) {
        if (flag.isMissing(row)) {
          return RowTest.Answer.SILENT;
        }
        set += flag.isSet(row) ? 1 : 0;
      }
      return RowTest.Answer.of(exactly ? set == 1 : set <= 1);
    };
  }

  /** A column of two values, one of which means yes. */
  public record Flag(Column cells, int yes) {
    /** What a flag's cells are, where they are one at all. */
    public static boolean isFlag(Column cells) {
      if (cells instanceof CodeColumn codes) {
        List<String> levels = codes.type().levels();
        return levels.size() == 2
            && ((isWord(SET, levels.get(0)) && isWord(UNSET, levels.get(1)))
                || (isWord(SET, levels.get(1)) && isWord(UNSET, levels.get(0))));
      }
      if (!(cells instanceof LongColumn whole) || Units.decimals(cells.type()) != 0) {
        return false;
      }
      for (int row = 0; row < whole.size(); row++) {
        boolean fits = whole.isMissing(row) || whole.value(row) == 0 || whole.value(row) == 1;
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    private static boolean isWord(Set<String> words, String level) {
      return words.contains(level.toLowerCase(Locale.ROOT));
    }

    /** A flag of these cells. */
    public static Flag of(Column cells) {
      return new Flag(cells, cells instanceof CodeColumn codes ? yes(codes.type().levels()) : 1);
    }

    /** The level that means yes; below the missing one when there is none. */
    public static int yes(List<String> levels) {
      int yes = CodeColumn.MISSING - 1;
      for (int k = 0; k < levels.size(); k++) {
        yes = isWord(SET, levels.get(k)) ? k : yes;
      }
      return yes;
    }

    /** Whether a cell of that text means yes. */
    public static boolean means(String text) {
      return isWord(SET, text);
    }

    public boolean isMissing(int row) {
      return cells.isMissing(row);
    }

    /** Whether it means yes in that row. */
    public boolean isSet(int row) {
      return cells instanceof CodeColumn codes ? codes.code(row) == yes : cells.number(row) == yes;
    }
  }
}
