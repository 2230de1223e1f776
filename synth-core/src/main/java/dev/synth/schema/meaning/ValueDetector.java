package dev.synth.schema.meaning;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises columns whose values name somebody, whatever they are called. */
final class ValueDetector {
  private static final int MOST = 1_000;

  /** Longer cells are free text, and regular expressions slow. */
  private static final int LONGEST = 300;

  private static final double NEARLY_ALL = 0.9;
  private static final double MOSTLY = 0.8;
  private static final double HALF = 0.5;

  /** What such a value is cannot be doubted, so that some of them are enough. */
  private static final List<Kind> CERTAIN =
      List.of(
          new Kind(
              "contact.email",
              HALF,
              matching("([^@<]{0,80}<)?[^\\s@<]{1,64}@[\\w-]+(\\.[\\w-]+)+>?")),
          new Kind("finance.iban", HALF, CheckDigits::iban),
          new Kind(
              "id.uuid",
              NEARLY_ALL,
              matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")),
          new Kind("web.url", NEARLY_ALL, matching("(https?|ftp)://\\S+")),
          new Kind("web.ipv4", MOSTLY, matching("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}")),
          new Kind("web.mac", MOSTLY, matching("[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}")),
          new Kind("card.number", MOSTLY, ValueDetector::isCard));

  /** Two of them may be two of many codes. */
  private static final int LEAST_IDS = 3;

  private static final int LEAST_BARE_IDS = 8;
  private static final int LEAST_PLATES = 3;
  private static final double STREETS = 0.5;
  private static final int FIRST_LOOK = 40;
  private static final double FIRST_SHARE = 0.5;

  private record Kind(String id, double share, Predicate<String> test) {
    boolean holds(List<String> values) {
      return hold(values, share, test);
    }
  }

  private ValueDetector() {}

  /** The id of what the values are; at most a thousand different ones are looked at. */
  static Optional<String> of(Iterable<String> sample) {
    List<String> values = different(sample);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    for (Kind kind : CERTAIN) {
      if (kind.holds(values)) {
        return Optional.of(kind.id);
      }
    }
    if (areNationalIds(values)) {
      return Optional.of("gov.national-id");
    }
    if (Phones.are(values, MOSTLY)) {
      return Optional.of("contact.phone");
    }
    if (arePlates(values)) {
      return Optional.of("vehicle.plate");
    }
    if (Addresses.are(values, STREETS)) {
      return Optional.of("address.line-1");
    }
    return NameJudge.of(values);
  }

  private static List<String> different(Iterable<String> sample) {
    Set<String> seen = new LinkedHashSet<>();
    for (String value : sample) {
      String stripped = value.length() > LONGEST ? "" : Folded.digits(value.strip());
      if (!value.isBlank()) {
        seen.add(stripped);
      }
    }
    List<String> values = new ArrayList<>(seen);
    Rng rng = Rng.of(0, "sample");
    for (int i = values.size() - 1; i > 0; i--) { // the first ones of a sorted column are alike
      Collections.swap(values, i, rng.nextInt(i + 1));
    }
    return values.subList(0, Math.min(MOST, values.size()));
  }

  /** Whether at least that share passes, and at least one; a first look spares most the rest. */
  private static boolean hold(List<String> values, double share, Predicate<String> test) {
    List<String> first = values.subList(0, Math.min(FIRST_LOOK, values.size()));
    return passing(first, test) >= FIRST_SHARE * share * first.size()
        && passing(values, test) >= Math.max(1, share * values.size());
  }

  private static long passing(List<String> values, Predicate<String> test) {
    return values.stream().filter(test).count();
  }

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static boolean areNationalIds(List<String> values) {
    for (NationalIds.Kind kind : NationalIds.ALL) {
      int least = kind.bare() ? LEAST_BARE_IDS : LEAST_IDS;
      if (values.size() >= least && hold(values, MOSTLY, kind::holds)) {
        return true;
      }
    }
    return false;
  }

  private static boolean arePlates(List<String> values) {
    return values.size() >= LEAST_PLATES
        && Plates.FORMS.stream()
            .anyMatch(form -> hold(values, NEARLY_ALL, form.asMatchPredicate()));
  }

  /** ISO/IEC 7812: 13 to 19 digits of a financial industry, with a right check digit. */
  private static boolean isCard(String value) {
    String digits = value.replaceAll("[ -]", "");
    return digits.matches("[2-6]\\d{12,18}") && CheckDigits.luhn(digits);
  }
}
