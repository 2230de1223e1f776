package dev.synth.rule.guess;

import dev.synth.schema.meaning.ColumnName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table while its rules are looked for.
 *
 * @param words its name in plain words, in the singular; empty when it has none
 * @param clock the day from which ages are seen
 */
record GuessedTable(String words, List<GuessedColumn> columns, String locale, String clock) {
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(person|people|customer|client|user|member|employee|staff|worker|patient|student"
              + "|teacher|guest|passenger|contact|lead|author|driver|player|athlete|doctor"
              + "|candidate|applicant|subscriber|tenant|citizen|visitor|attendee|participant"
              + "|profile|kunde|mitarbeiter|benutzer|nutzer|mitglied|schuler|cliente|utilisateur"
              + "|usuario|klant|utente|persona|personne)$");

  GuessedTable {
    columns = List.copyOf(columns);
  }

  /** {@code customer orders} of {@code CustomerOrders}. */
  static String singular(String name) {
    String words =
        ColumnName.normalised(name)
            .replaceAll("\\b(dto|entity|record|row|rows|data|table|tbl)\\b", "")
            .strip();
    if (words.endsWith("ies")) {
      return words.substring(0, words.length() - 3) + "y";
    }
    if (words.matches(".*(sses|ches|shes|xes)")) {
      return words.substring(0, words.length() - 2);
    }
    boolean plural = words.endsWith("s") && !words.matches(".*(ss|us|is)");
    return plural ? words.substring(0, words.length() - 1) : words;
  }

  boolean isOfPeople() {
    return PEOPLE.matcher(words).find();
  }

  /** The first column of which the name matches. */
  Optional<GuessedColumn> named(Pattern pattern) {
    return columns.stream().filter(column -> pattern.matcher(column.words).find()).findFirst();
  }
}
