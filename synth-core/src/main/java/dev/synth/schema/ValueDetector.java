package dev.synth.schema;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises values that name somebody, whatever their column is called. */
final class ValueDetector {
  private static final int MOST = 1_000;
  private static final int LONGEST =
      300; // longer cells are free text, and regular expressions slow
  private static final Map<String, Predicate<String>> DETECTORS = detectors();

  private ValueDetector() {}

  private static Map<String, Predicate<String>> detectors() {
    Map<String, Predicate<String>> all = new LinkedHashMap<>();
    all.put("contact.email", matching("[^\\s@]{1,64}@[\\w-]+(\\.[\\w-]+)+"));
    all.put("id.uuid", matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
    all.put("web.url", matching("(https?|ftp)://\\S+"));
    all.put("web.ipv4", matching("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}"));
    all.put("finance.iban", ValueDetector::isIban);
    all.put("card.number", ValueDetector::isCard);
    all.put("contact.phone", ValueDetector::isPhone);
    return all;
  }

  /** The id of the first detector that holds for at least nine in ten values. */
  static Optional<String> of(Iterable<String> sample) {
    Map<String, Integer> hits = new LinkedHashMap<>();
    int seen = 0;
    for (String value : sample) {
      if (seen == MOST) {
        break;
      }
      seen++;
      String stripped = value.length() > LONGEST ? "" : value.strip();
      for (var detector : DETECTORS.entrySet()) {
        if (detector.getValue().test(stripped)) {
          hits.merge(detector.getKey(), 1, Integer::sum);
        }
      }
    }
    int enough = (9 * seen + 9) / 10;
    return DETECTORS.keySet().stream()
        .filter(id -> hits.getOrDefault(id, 0) >= Math.max(1, enough))
        .findFirst();
  }

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  /** ISO 13616: letters count from 10, the first four characters go last, remainder 1 by 97. */
  private static boolean isIban(String value) {
    String compact = value.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!compact.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    var digits = new StringBuilder();
    for (char c : (compact.substring(4) + compact.substring(0, 4)).toCharArray()) {
      digits.append(Character.digit(c, 36));
    }
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** ISO/IEC 7812: 13 to 19 digits of a financial industry, with a right check digit (Luhn). */
  private static boolean isCard(String value) {
    String digits = value.replaceAll("[ -]", "");
    if (!digits.matches("[2-6]\\d{12,18}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : (2 * digit) % 10 + digit / 5;
    }
    return sum % 10 == 0;
  }

  /** Nine to fifteen digits behind a plus sign, or in at least three groups; dates have eight. */
  private static boolean isPhone(String value) {
    if (!value.matches("\\+?[(\\d][\\d ()./-]{7,24}( ?x\\d{1,6})?")) {
      return false;
    }
    String number = value.replaceFirst(" ?x\\d{1,6}$", "");
    long digits = number.chars().filter(Character::isDigit).count();
    int groups = number.replaceAll("[^\\d]+", " ").strip().split(" ", -1).length;
    return digits >= 9 && digits <= 15 && (number.startsWith("+") || groups >= 3);
  }
}
