package dev.synth.schema;

import dev.synth.format.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how a number may be written, from one cell. */
final class NumberSpellings {
  private static final Pattern CELL =
      Pattern.compile("([^\\d.,]*?)([.,]?\\d(?:[\\d.,'\u2019 \u00A0\u202F\u2009]*\\d)?)([^\\d]*)");
  private static final Pattern GROUPS =
      Pattern.compile("[1-9]\\d{0,2}(?:([.,'\u2019 \u00A0\u202F\u2009])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern PAIRS = Pattern.compile("[1-9]\\d?(?:,\\d{2})+,\\d{3}");
  private static final Pattern BEHIND = Pattern.compile("(.*?)([.,])(\\d{1,18})");
  private static final String MINUS = "-\u2212\u2013";

  /** ISO 4217 codes and what is written instead; those of own sign are told by their class. */
  private static final Set<String> CURRENCIES =
      Set.of(
          "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RMB", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK",
          "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "RUB", "UAH", "TRY", "INR", "BRL", "MXN", "ARS",
          "CLP", "COP", "PEN", "ZAR", "SGD", "HKD", "TWD", "KRW", "THB", "IDR", "MYR", "PHP", "VND",
          "AED", "SAR", "ILS", "EGP", "NGN", "KES", "PKR", "BDT", "LKR", "KZT", "RSD", "HRK", "kr",
          "kr.", "Kr", "Kr.", "z\u0142", "Rs", "Rs.", "R", "RM", "Rp", "Rp.", "Ft", "K\u010D", "Fr",
          "Fr.", "SFr.", "S/", "Euro", "US", "A", "C", "CA", "AU", "NZ", "HK", "S");

  private static final int LONGEST_UNIT = 12;

  /** Wider ones are rather codes, which no number shall take the place of. */
  private static final int WIDEST = 8;

  private NumberSpellings() {}

  /** The formats that this cell may be of; any decimals. */
  static List<NumberFormat> of(String cell) {
    Matcher matcher = CELL.matcher(cell);
    if (!matcher.matches()) {
      return List.of();
    }
    String before = matcher.group(1);
    String behind = matcher.group(3);
    if (!isPrefix(before) || !isSuffix(behind)) {
      return List.of();
    }
    List<NumberFormat> found = new ArrayList<>();
    for (String digits : digits(matcher.group(2))) {
      found.add(NumberFormat.of(signed(before, digits, behind)));
    }
    return found;
  }

  /** The digits as a pattern, in each way that they may be meant. */
  private static List<String> digits(String core) {
    List<String> found = new ArrayList<>();
    if (core.matches("\\d+")) {
      boolean zeros = core.length() > 1 && core.charAt(0) == '0';
      if (!zeros || core.length() <= WIDEST) {
        found.add(zeros ? "0".repeat(core.length()) : "0.##################");
      }
      return found;
    }
    group(core)
        .ifPresent(mark -> found.add(grouped(mark, core) + pointBeside(mark) + "#".repeat(18)));
    Matcher tail = BEHIND.matcher(core);
    if (tail.matches()) {
      String whole = tail.group(1);
      String point = tail.group(2) + "#".repeat(18);
      if (whole.matches("0?|[1-9]\\d*")) {
        found.add("0" + point);
      } else {
        group(whole)
            .filter(mark -> mark != tail.group(2).charAt(0))
            .ifPresent(mark -> found.add(grouped(mark, whole) + point));
      }
    }
    return found;
  }

  private static Optional<Character> group(String whole) {
    Matcher groups = GROUPS.matcher(whole);
    if (groups.matches()) {
      return Optional.of(groups.group(1).charAt(0));
    }
    return PAIRS.matcher(whole).matches() ? Optional.of(',') : Optional.empty();
  }

  private static String grouped(char mark, String whole) {
    boolean pairs = PAIRS.matcher(whole).matches();
    return "#" + mark + (pairs ? "##" + mark + "##0" : "##0");
  }

  private static char pointBeside(char mark) {
    return mark == '.' ? ',' : '.';
  }

  private static String signed(String before, String digits, String behind) {
    String positive = quoted(before) + digits + quoted(behind);
    if (before.contains("(") || behind.contains(")")) {
      return quoted(before.replace("(", ""))
          + digits
          + quoted(behind.replace(")", ""))
          + ";"
          + positive;
    }
    for (int i = 0; i < MINUS.length(); i++) {
      String sign = MINUS.substring(i, i + 1);
      if (before.contains(sign) || behind.contains(sign)) {
        String plain = quoted(before.replace(sign, "")) + digits + quoted(behind.replace(sign, ""));
        return plain + ";" + positive;
      }
    }
    if (before.contains("+")) {
      return positive + ";" + quoted(before.replace('+', '-')) + digits + quoted(behind);
    }
    return positive;
  }

  private static String quoted(String literal) {
    return literal.isEmpty() || !literal.contains("'") ? literal : literal.replace("'", "''");
  }

  private static boolean isPrefix(String text) {
    String bare = text.replaceAll("[-\u2212\u2013+(\\s\u00A0\u202F]", "");
    boolean oneSign = text.chars().filter(c -> "-\u2212\u2013+(".indexOf(c) >= 0).count() <= 1;
    return oneSign && (bare.isEmpty() || isCurrency(bare));
  }

  private static boolean isSuffix(String text) {
    String bare = text.replaceAll("[\\s\u00A0\u202F]", "").replaceAll("^\\)|\\)$|[-\u2212]$", "");
    return text.length() <= LONGEST_UNIT
        && (bare.isEmpty()
            || isCurrency(bare)
            || bare.matches("[\\p{L}%\u2030\u00B0\u00B5\u00B2\u00B3/\u00B7.\"'\u2032\u2033]+"));
  }

  /** Whether a unit is money: {@code €}, {@code US$}, {@code CHF}. */
  static boolean isCurrency(String unit) {
    String code = unit.replaceAll("\\p{Sc}", "").strip();
    boolean sign = code.length() < unit.strip().length();
    return (sign && code.isEmpty()) || CURRENCIES.contains(code);
  }
}
