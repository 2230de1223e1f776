package dev.synth.rule.guess;

import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.ColumnName;
import dev.synth.schema.meaning.SemanticType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules for the columns of a table without real rows, by its name, theirs and their types. What a
 * rule is given for stays; the others are made to go with it. What comes out are rules as a user
 * writes them, so that each can be read and replaced.
 */
public final class TableGuess {
  private TableGuess() {}

  /**
   * What is likely in a column.
   *
   * @param rule empty when nothing is known but its type
   * @param typeWord its type; empty when nothing is known
   * @param meaning by its name, where that tells
   */
  public record Guess(String rule, String typeWord, Optional<SemanticType> meaning) {}

  /**
   * Looks at all columns together.
   *
   * @param table what a row is called, such as a record's name or a fixture's id; may be empty
   * @param said what is said about each column, in order
   * @param locale a BCP 47 tag
   * @param clock from which ages are seen
   */
  public static Map<String, Guess> of(
      String table, Map<String, ColumnSpec> said, String locale, Instant clock) {
    List<GuessedColumn> columns = new ArrayList<>();
    said.forEach((name, spec) -> columns.add(new GuessedColumn(name, spec)));
    var guessed =
        new GuessedTable(
            ColumnName.singular(table),
            columns,
            locale,
            clock.atZone(ZoneOffset.UTC).toLocalDate().toString());
    Alone.look(guessed);
    Keys.look(guessed);
    Addresses.look(guessed);
    People.look(guessed);
    Money.look(guessed);
    Times.look(guessed);
    Map<String, Guess> guesses = new LinkedHashMap<>();
    for (GuessedColumn column : columns) {
      guesses.put(column.name, new Guess(column.rule(), column.typeWord(), column.meaning));
    }
    return guesses;
  }

  /**
   * The rule of a column that is known to point to other rows, such as by a foreign key; empty when
   * its name tells it as well, so that it is looked at together with the others, and where values
   * of such a type point to nothing.
   */
  public static Optional<String> reference(String name, String typeWord) {
    return Keys.reference(name, typeWord);
  }
}
