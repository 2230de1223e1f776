package dev.synth.schema.meaning;

import dev.synth.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what columns mean, from their names and from their values, by the ordered table {@code
 * semantic-types.tsv}. Safe for any number of threads; a name costs some microseconds.
 */
public final class SemanticTypes {
  /** The id of lines that keep names from what a later one would take them for. */
  private static final String NONE = "-";

  private static final List<Row> ROWS = read("semantic-types.tsv");
  private static final NamePatterns NAMES =
      new NamePatterns(ROWS.stream().map(Row::pattern).toList());

  /** Of names in other scripts; read when there is one. */
  private static final class Foreign {
    static final List<Row> ROWS = read("semantic-types-foreign.tsv");
    static final NamePatterns NAMES = new NamePatterns(ROWS.stream().map(Row::pattern).toList());
  }

  private SemanticTypes() {}

  /** One line of the table. */
  private record Row(String id, List<String> words, char kind, String rule, String pattern) {
    /** What has any name is told by its type alone. */
    boolean passes(String typeWord) {
      return typeWord.isEmpty() ? !pattern.equals(".") : words.contains(typeWord);
    }

    SemanticType as(String typeWord) {
      Role role =
          switch (kind) {
            case 'X', 'D', 'F' -> Role.IDENTIFYING;
            case 'K' -> Role.KEY;
            case 'Q' -> Role.QUASI_IDENTIFYING;
            case 'S' -> Role.SENSITIVE;
            case 'N' -> Role.INSENSITIVE;
            default -> throw new IllegalStateException("no class of types: " + kind);
          };
      return new SemanticType(id, typeWord, rule, role, "QSN".indexOf(kind) >= 0);
    }
  }

  /**
   * What a column of that name means: the first type in the table whose pattern the name matches
   * and that columns of that type can have.
   *
   * @param typeWord {@code integer, decimal, boolean, category, date, datetime, time, text} or
   *     {@code uuid}; empty when nothing is known, which every type passes
   */
  public static Optional<SemanticType> ofName(String columnName, String typeWord) {
    String name = ColumnName.normalised(columnName);
    Optional<Row> found = Optional.empty();
    if (!NamePatterns.isAscii(name)) {
      found = first(Foreign.ROWS, Foreign.NAMES, name, typeWord);
    }
    return found
        .or(() -> first(ROWS, NAMES, name, typeWord))
        .filter(row -> !row.id.equals(NONE))
        .map(row -> row.as(typeWord.isEmpty() ? row.words.get(0) : typeWord));
  }

  private static Optional<Row> first(
      List<Row> rows, NamePatterns patterns, String name, String typeWord) {
    int found = patterns.first(name, row -> rows.get(row).passes(typeWord));
    return found < 0 ? Optional.empty() : Optional.of(rows.get(found));
  }

  /** Every type, once for each type word that it allows, in the order of the table. */
  public static List<SemanticType> all() {
    return ROWS.stream()
        .filter(row -> !row.id.equals(NONE))
        .flatMap(row -> row.words.stream().map(row::as))
        .toList();
  }

  /**
   * What the values mean, when most of the different ones are mail addresses, UUIDs, URLs, network
   * addresses, phone numbers, payment cards, IBANs, numbers that states give to persons, number
   * plates, streets with a number, or names of people. Costs some milliseconds for a thousand
   * values.
   *
   * @param sample non-missing values; at most 1,000 different ones are looked at
   */
  public static Optional<SemanticType> ofValues(Iterable<String> sample) {
    return ValueDetector.of(sample)
        .map(
            id ->
                ROWS.stream()
                    .filter(row -> row.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not in the table: " + id))
                    .as("text"));
  }

  /** Whether a word is a name of people, and no word, place or brand as often. */
  public static boolean isNameOfPersons(String word) {
    NameReading read = NameReading.of(word);
    return read != NameReading.NONE && read != NameReading.WORD;
  }

  private static List<Row> read(String file) {
    List<Row> rows = new ArrayList<>();
    for (String line : Lines.of(SemanticTypes.class, file)) {
      String[] cells = line.split("\t", -1);
      rows.add(
          new Row(
              cells[0], List.of(cells[1].split(" ", -1)), cells[2].charAt(0), cells[3], cells[4]));
    }
    return List.copyOf(rows);
  }
}
