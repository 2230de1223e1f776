package dev.synth.rule.guess;

import dev.synth.schema.meaning.Lines;
import dev.synth.schema.meaning.NamePatterns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each column by itself: by the table {@code columns.tsv}, else by what its name means. */
final class Alone {
  private static final List<Row> ROWS = read();
  private static final NamePatterns NAMES = new NamePatterns(ROWS.stream().map(Row::name).toList());

  private Alone() {}

  /**
   * A line of the table.
   *
   * @param tables words that the table's name has; of any when it is empty
   */
  private record Row(String types, Optional<Pattern> tables, String rule, String name) {
    boolean fits(GuessedColumn column, String words) {
      char type =
          switch (column.typeWord()) {
            case "integer" -> 'i';
            case "decimal" -> 'd';
            case "text", "category", "" -> 's';
            default -> '-';
          };
      return types.indexOf(type) >= 0 && (tables.isEmpty() || tables.get().matcher(words).find());
    }
  }

  private static List<Row> read() {
    return Lines.of(Alone.class, "columns.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Row(
                    cells[0],
                    Optional.of(cells[1]).filter(c -> !c.isEmpty()).map(Pattern::compile),
                    cells[2],
                    cells[3]))
        .toList();
  }

  static void look(GuessedTable table) {
    for (GuessedColumn column : table.columns()) {
      if (!column.isFree() || identifies(column)) {
        continue;
      }
      int found = NAMES.first(column.words, row -> ROWS.get(row).fits(column, table.words()));
      if (found >= 0) {
        String rule = ROWS.get(found).rule;
        column.makeTyped(rule, rule.startsWith("choice(") ? "category" : "text");
      }
    }
  }

  /** What its name says of somebody is not asked of the table. */
  private static boolean identifies(GuessedColumn column) {
    return column
        .meaning
        .filter(meaning -> meaning.id().startsWith("secret.") || meaning.id().startsWith("gov."))
        .isPresent();
  }

  /** All rules of the table, for a test. */
  static List<String> rules() {
    return ROWS.stream().map(Row::rule).toList();
  }
}
