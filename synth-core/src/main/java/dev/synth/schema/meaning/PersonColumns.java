package dev.synth.schema.meaning;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns whose values stand for one person each: numbers of customers, mails, full names. */
public final class PersonColumns {
  private static final int SAMPLE = 1000;

  /** Of the types that identify, those of one person; a first name is many persons'. */
  private static final Set<String> TYPES =
      Set.of(
          "person.full-name",
          "person.name",
          "person.username",
          "contact.email",
          "contact.phone",
          "gov.national-id",
          "gov.passport",
          "gov.driving-licence",
          "card.number",
          "finance.iban",
          "finance.account-number");

  /** People in some languages; in compounds too, such as {@code kundennummer}. */
  private static final Pattern NAME =
      Pattern.compile(
          "^(\\w+ )?(customer|client|user|member|patient|employee|person|passenger|guest|student"
              + "|pupil|subscriber|card ?holder|participant|respondent|borrower|tenant|player"
              + "|visitor|subject|donor|policy ?holder|kunden?|mitarbeiter|patienten|benutzer"
              + "|mitglieds?|utilisateur|usuario|utente|cliente?|paciente|paziente|klant|klient)"
              + " ?(id|number|key|code|reference|ref|nummer|hash|uuid)?$");

  private PersonColumns() {}

  /**
   * Whether a column's values stand for persons, by its name or by its values. A number or a
   * category that is merely called so is one; a cell that counts or measures is none.
   */
  public static boolean tells(Field field, Column cells) {
    boolean whole =
        !(field.type() instanceof ColumnType.Temporal)
            && !(field.type() instanceof ColumnType.Numeric numeric && numeric.decimals() != 0);
    if (!whole) {
      return false;
    }
    Optional<SemanticType> byName = SemanticTypes.ofName(field.name(), field.type().word());
    if (byName.isPresent() && TYPES.contains(byName.get().id())) {
      return true;
    }
    if (NAME.matcher(ColumnName.normalised(field.name())).find()) {
      return true;
    }
    return SemanticTypes.ofValues(sample(cells))
        .filter(type -> TYPES.contains(type.id()))
        .isPresent();
  }

  private static List<String> sample(Column cells) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < cells.size() && texts.size() < SAMPLE; row++) {
      String text = cells.text(row);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
