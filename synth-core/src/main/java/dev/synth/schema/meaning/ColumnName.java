package dev.synth.schema.meaning;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
          Map.entry("nm", "name"),
          Map.entry("cd", "code"),
          Map.entry("nbr", "number"),
          Map.entry("dttm", "datetime"),
          Map.entry("mnth", "month"),
          Map.entry("mth", "month"),
          Map.entry("cntry", "country"),
          Map.entry("curr", "currency"),
          Map.entry("stat", "status"),
          Map.entry("tot", "total"),
          Map.entry("prc", "price"),
          Map.entry("pmt", "payment"),
          Map.entry("pymt", "payment"),
          Map.entry("mgr", "manager"),
          Map.entry("bldg", "building"),
          Map.entry("descr", "description"),
          Map.entry("cmt", "comment"),
          Map.entry("gndr", "gender"),
          Map.entry("upd", "updated"),
          Map.entry("lst", "last"),
          Map.entry("frst", "first"),
          Map.entry("temp", "temperature"));

  /** Of which names are glued together: {@code orderdate}, {@code drugname}, {@code shipcity}. */
  private static final Set<String> GLUED =
      Set.of(
          "order",
          "ship",
          "bill",
          "trade",
          "sale",
          "sales",
          "retail",
          "supply",
          "unit",
          "list",
          "drug",
          "product",
          "item",
          "part",
          "brand",
          "store",
          "customer",
          "client",
          "supplier",
          "vendor",
          "employee",
          "patient",
          "student",
          "account",
          "payment",
          "invoice",
          "birth",
          "start",
          "end",
          "due",
          "hire",
          "home",
          "work",
          "contact",
          "first",
          "last",
          "full",
          "middle",
          "company",
          "city",
          "state",
          "country",
          "street",
          "zip",
          "name",
          "date",
          "price",
          "cost",
          "amount",
          "number",
          "code",
          "type",
          "status",
          "priority",
          "quantity",
          "phone",
          "email",
          "address",
          "key",
          "total",
          "tax",
          "discount",
          "line",
          "commit",
          "receipt",
          "nation",
          "region",
          "flight",
          "policy",
          "claim",
          "event",
          "created",
          "updated",
          "id",
          "year",
          "month",
          "gender",
          "blood",
          "group",
          "job",
          "title",
          "card",
          "license",
          "plate",
          "pay",
          "method",
          "language",
          "currency",
          "category",
          "description",
          "comment");

  private static final Pattern WORD_ENDS =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

  private ColumnName() {}

  /** Lower case words without accents, abbreviations written out. */
  public static String normalised(String name) {
    String apart = WORD_ENDS.matcher(Folded.withoutAccents(name)).replaceAll(" ");
    return written(OTHERS.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
  }

  /** Words with a blank between, abbreviations written out. */
  static String written(String text) {
    var words = new StringJoiner(" ");
    for (String word : text.split(" ", -1)) {
      words.add(ABBREVIATIONS.containsKey(word) ? ABBREVIATIONS.get(word) : apart(word));
    }
    return words.toString();
  }

  /** The word, or the two that it is glued of. */
  private static String apart(String word) {
    for (int cut = 2; cut < word.length() - 1; cut++) {
      if (GLUED.contains(word.substring(0, cut)) && GLUED.contains(word.substring(cut))) {
        return word.substring(0, cut) + " " + word.substring(cut);
      }
    }
    return word;
  }

  /** What a row of a table is called: {@code customer order} of {@code CustomerOrders}. */
  public static String singular(String name) {
    String words =
        normalised(name)
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
}
