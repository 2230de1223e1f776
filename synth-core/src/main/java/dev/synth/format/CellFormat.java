package dev.synth.format;

import dev.synth.problem.SynthException;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;

/** One way to write the cells of a column of numbers or times. Immutable and thread-safe. */
public sealed interface CellFormat permits NumberFormat, TimeFormat {
  /** As a user writes it, and as files of ours keep it. */
  String pattern();

  /** A cell that is not missing, as it is written. */
  String text(Column column, int row);

  /**
   * The format of that pattern.
   *
   * @throws IllegalArgumentException when the pattern is none for such a type; says why, without
   *     the pattern
   */
  static CellFormat of(ColumnType type, String pattern) {
    if (type instanceof ColumnType.Temporal) {
      return TimeFormat.of(pattern);
    }
    if (type instanceof ColumnType.Numeric) {
      return NumberFormat.of(pattern);
    }
    throw new IllegalArgumentException("only numbers, dates and times have a format");
  }

  /**
   * The format that a user gives for a type word.
   *
   * @throws SynthException when it is none; tells what is wrong with it
   */
  static CellFormat declared(String typeWord, String pattern) {
    try {
      return switch (typeWord) {
        case "integer", "decimal" -> number(typeWord, NumberFormat.of(pattern));
        case "date", "datetime", "time" -> time(typeWord, TimeFormat.of(pattern));
        default ->
            throw new IllegalArgumentException("only numbers, dates and times have a format");
      };
    } catch (IllegalArgumentException e) {
      throw SynthException.of("'" + pattern + "' is no format for a column of type " + typeWord)
          .at(String.valueOf(e.getMessage()))
          .because(e)
          .toFix(
              "write numbers as in \"#.##0,00 €\" or \"0.0%\", times as in \"dd.MM.yy\","
                  + " \"MM/dd/yyyy hh:mm a\" or \"[de]d. MMMM yyyy\"; docs/formats.md has them all.");
    }
  }

  private static NumberFormat number(String word, NumberFormat format) {
    if (word.equals("integer") && format.decimals() != 0) {
      throw new IllegalArgumentException("it has digits behind the point, and an integer has none");
    }
    return format;
  }

  private static TimeFormat time(String word, TimeFormat format) {
    String is = new ColumnType.Temporal(format.plain()).word();
    if (!is.equals(word)) {
      throw new IllegalArgumentException("it is one of a " + is);
    }
    return format;
  }
}
