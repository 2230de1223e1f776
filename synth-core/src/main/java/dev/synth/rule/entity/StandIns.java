package dev.synth.rule.entity;

import dev.synth.synthesis.MadeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Columns that are made of English where a locale of another language was asked for. */
public final class StandIns {
  /** Words between quotes, not codes such as {@code NEW} or {@code kg}. */
  private static final Pattern WORDS =
      Pattern.compile("^(choice|shape|list|sentences)\\(.*[(|'\\s][A-Z]?[a-z]{3,}[ |')].*");

  private static final Pattern FILLER = Pattern.compile("^(words|fact)\\(.*|^#\\{Lorem\\..*");

  private StandIns() {}

  /** Their names; none for English. */
  public static List<String> of(Map<String, MadeColumn> made) {
    List<String> english = new ArrayList<>();
    made.forEach(
        (name, column) -> {
          if (!Persons.language(column.locale()).equals("en") && isEnglish(column)) {
            english.add(name);
          }
        });
    return english;
  }

  private static boolean isEnglish(MadeColumn column) {
    String rule = column.text();
    if (rule.startsWith("person(")) {
      return !Persons.isKnown(column.locale());
    }
    if (rule.startsWith("place(")) {
      return !Places.isKnown(column.locale());
    }
    return FILLER.matcher(rule).matches() || WORDS.matcher(rule).matches();
  }
}
