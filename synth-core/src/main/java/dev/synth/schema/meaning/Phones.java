package dev.synth.schema.meaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of telephones, by the plans of some regions where no plus sign stands before. */
final class Phones {
  private static final List<String> REGIONS =
      List.of(
          "US", "GB", "DE", "FR", "IT", "ES", "NL", "BE", "CH", "AT", "PL", "PT", "BR", "MX", "AR",
          "CN", "JP", "KR", "IN", "RU", "UA", "TR", "GR", "SE", "NO", "DK", "FI", "CZ", "HU", "RO",
          "IL", "EG", "SA", "AE", "TH", "VN", "ID", "AU", "NZ", "ZA", "NG", "KE", "SG", "TW", "HK");
  private static final Pattern FORM =
      Pattern.compile("\\+?[(\\d][\\d ()./-]{5,24}( ?(x|ext\\.?) ?\\d{1,6})?");

  /** A prefix that says so, or the groups of North America; nothing else is written like these. */
  private static final Pattern SPELLED =
      Pattern.compile(
          "(\\+|00|\\(|0(?=\\d*[ ()./-]))[\\d ()./-]{6,}( ?(x|ext\\.?) ?\\d{1,6})?"
              + "|(1[-. ])?\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]\\d{4}( ?(x|ext\\.?) ?\\d{1,6})?"
              + "|\\d{3} \\d{3} \\d{3}|[78] ?\\(\\d{3,5}\\) ?[\\d -]{5,}");

  /**
   * Dates, moments, decimals, sums, years, postcodes, books, and numbers of versions or networks.
   */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(1[89]|20|21)\\d\\d([./-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])( .*)?"
              + "|(0?[1-9]|[12]\\d|3[01])([./-])(0?[1-9]|[12]\\d|3[01])\\7(\\d\\d){1,2}( .*)?"
              + "|\\d+\\.\\d+|\\d{1,3}(\\.\\d{1,3}){3}|[1-9]\\d{0,2}(\\.\\d{3})+|[1-9]\\d?( \\d{3})+"
              + "|(1[89]|20|21)\\d\\d[-/](1[89]|20|21)?\\d\\d|\\d{5}-\\d{3,4}|[1-9]\\d{2,3}-\\d{3,4}"
              + "|97[89][- ].*|(19|20)\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])|1[0-9]\\d{8}");

  private static final Pattern DIGITS_AND_BLANKS = Pattern.compile("[\\d +()]+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Set<PhoneNumberType> MOBILE =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /** So few values may pass a plan of numbers by chance. */
  private static final int LEAST_BARE = 20;

  /** With the zero of a trunk, or as mobile numbers of China are. */
  private static final Pattern MOBILE_FORM = Pattern.compile("0[1-9]\\d{7,9}|1[3-9]\\d{9}");

  private static final int LEAST_TOLD = 5;
  private static final int LEAST_DIGITS = 8;
  private static final int LEAST_OF_PLAN = 2;
  private static final int LEAST_LEADS = 4;
  private static final int LOOKED_AT = 200;
  private static final int FIRST_LOOK = 10;
  private static final double FIRST_SHARE = 0.5;
  private static final double BARE_SHARE = 0.95;

  private Phones() {}

  /** Whether at least that share of the values are telephone numbers of one plan. */
  static boolean are(List<String> values, double share) {
    List<String> looked =
        values.stream()
            .limit(LOOKED_AT)
            .filter(value -> FORM.matcher(value).matches() && !OTHERS.matcher(value).matches())
            .toList();
    if (looked.isEmpty() || looked.size() < share * Math.min(LOOKED_AT, values.size())) {
      return false;
    }
    boolean bare = looked.stream().allMatch(value -> DIGITS.matcher(value).matches());
    if (!bare) {
      double spelled = share * Math.min(LOOKED_AT, values.size());
      long grouped = looked.stream().filter(Phones::isSpelled).count();
      boolean several =
          values.size() >= LEAST_OF_PLAN
              && (grouped >= spelled / 2
                  || looked.stream().allMatch(v -> DIGITS_AND_BLANKS.matcher(v).matches()));
      return grouped >= spelled
          || (several && REGIONS.stream().anyMatch(region -> hold(looked, region, share)));
    }
    long zeros = looked.stream().filter(value -> MOBILE_FORM.matcher(value).matches()).count();
    boolean told = zeros == looked.size();
    return values.size() >= (told ? LEAST_TOLD : LEAST_BARE)
        && leads(looked) >= (told ? 2 : LEAST_LEADS)
        && REGIONS.stream().anyMatch(region -> hold(looked, region, told ? share : BARE_SHARE));
  }

  private static boolean isSpelled(String value) {
    long digits = value.chars().filter(Character::isDigit).count();
    return digits >= LEAST_DIGITS && SPELLED.matcher(value).matches();
  }

  /** Numbers that are counted, such as those of orders, begin alike. */
  private static long leads(List<String> values) {
    return values.stream().map(value -> value.substring(0, 4)).distinct().count();
  }

  private static boolean hold(List<String> values, String region, double share) {
    List<String> first = values.subList(0, Math.min(FIRST_LOOK, values.size()));
    return held(first, region) >= FIRST_SHARE * first.size()
        && held(values, region) >= share * values.size();
  }

  private static long held(List<String> values, String region) {
    return values.stream().filter(value -> holds(value, region)).count();
  }

  private static boolean holds(String value, String region) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      var number = plans.parse(value, region);
      if (!DIGITS.matcher(value).matches()) {
        return plans.isValidNumber(number);
      }
      return plans.isValidNumberForRegion(number, region)
          && (value.startsWith("0") || MOBILE.contains(plans.getNumberType(number)));
    } catch (NumberParseException e) {
      return false; // no number of that plan, which is the answer
    }
  }
}
