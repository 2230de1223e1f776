package dev.synth.rule.guess;

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

  boolean isOfPeople() {
    return PEOPLE.matcher(words).find();
  }

  /** The first column of which the name matches. */
  Optional<GuessedColumn> named(Pattern pattern) {
    return columns.stream().filter(column -> pattern.matcher(column.words).find()).findFirst();
  }
}
