package dev.synth.rule.guess;

import dev.synth.schema.meaning.Lines;
import java.util.List;
import java.util.regex.Pattern;

/** Each column by itself: by the table {@code columns.tsv}, else by what its name means. */
final class Alone {
  private static final List<Row> ROWS = read();

  private Alone() {}

  /** A line of the table. */
  private record Row(String types, Pattern table, String rule, Pattern name) {
    boolean fits(GuessedColumn column, String words) {
      char type =
          switch (column.typeWord()) {
            case "integer" -> 'i';
            case "decimal" -> 'd';
            case "text", "category", "" -> 's';
            default -> '-';
          };
      return types.indexOf(type) >= 0
          && name.matcher(column.words).find()
          && (table.pattern().isEmpty() || table.matcher(words).find());
    }
  }

  private static List<Row> read() {
    return Lines.of(Alone.class, "columns.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Row(cells[0], Pattern.compile(cells[1]), cells[2], Pattern.compile(cells[3])))
        .toList();
  }

  static void look(GuessedTable table) {
    for (GuessedColumn column : table.columns()) {
      if (!column.isFree() || identifies(column)) {
        continue;
      }
      for (Row row : ROWS) {
        if (row.fits(column, table.words())) {
          column.makeTyped(row.rule, row.rule.startsWith("choice(") ? "category" : "text");
          break;
        }
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
