package dev.synth.schema.meaning;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Column names as plain words: {@code custFName_1} is {@code customer first name 1}. */
public final class ColumnName {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("fname", "first name"),
          Map.entry("lname", "last name"),
          Map.entry("fullname", "full name"),
          Map.entry("firstname", "first name"),
          Map.entry("lastname", "last name"),
          Map.entry("addr", "address"),
          Map.entry("qty", "quantity"),
          Map.entry("amt", "amount"),
          Map.entry("bal", "balance"),
          Map.entry("dob", "date of birth"),
          Map.entry("birthdate", "birth date"),
          Map.entry("acct", "account"),
          Map.entry("cust", "customer"),
          Map.entry("emp", "employee"),
          Map.entry("dept", "department"),
          Map.entry("org", "organization"),
          Map.entry("ccy", "currency"),
          Map.entry("tel", "phone"),
          Map.entry("pct", "percent"),
          Map.entry("nr", "number"),
          Map.entry("no", "number"),
          Map.entry("num", "number"),
          Map.entry("desc", "description"),
          Map.entry("lat", "latitude"),
          Map.entry("lng", "longitude"),
          Map.entry("lon", "longitude"),
          Map.entry("pwd", "password"),
          Map.entry("passwd", "password"),
          Map.entry("txn", "transaction"),
          Map.entry("tx", "transaction"),
          Map.entry("dt", "date"),
          Map.entry("ts", "timestamp"),
          Map.entry("msg", "message"),
          Map.entry("img", "image"),
          Map.entry("yr", "year"),
          Map.entry("mob", "mobile"),
          Map.entry("ctry", "country"),
          Map.entry("usr", "user"),
          Map.entry("fn", "first name"),
          Map.entry("ln", "last name"),
          Map.entry("mi", "middle initial"),
          Map.entry("ref", "reference"),
          Map.entry("temp", "temperature"));
  private static final Pattern WORD_ENDS =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

  private ColumnName() {}

  /** Lower case words without accents, abbreviations written out. */
  public static String normalised(String name) {
    String apart = WORD_ENDS.matcher(Folded.withoutAccents(name)).replaceAll(" ");
    var words = new StringJoiner(" ");
    for (String word : OTHERS.split(apart.toLowerCase(Locale.ROOT), 0)) {
      if (!word.isEmpty()) {
        words.add(ABBREVIATIONS.getOrDefault(word, word));
      }
    }
    return words.toString();
  }
}
