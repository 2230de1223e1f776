package dev.synth.rule.shape;

import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last number in a column's texts, where it goes up with the rows. */
final class Running {
  private static final Pattern LAST = Pattern.compile("(?s)(.*?)(\\d+)(\\D*)");
  private static final int MOST_DIGITS = 17;

  /** So many rows do not stand in their order by chance. */
  private static final int LEAST_ROWS = 20;

  private Running() {}

  /**
   * What counts in these texts, if something does.
   *
   * @param texts in the order of their rows; those that are equal stand side by side
   */
  static Optional<Part.Counter> of(List<String> texts) {
    List<Long> steps = new ArrayList<>();
    long before = -1;
    String last = "";
    for (String text : texts) {
      Matcher matcher = LAST.matcher(text);
      if (!matcher.matches() || matcher.group(2).length() > MOST_DIGITS) {
        return Optional.empty();
      }
      long number = Long.parseLong(matcher.group(2));
      if (text.equals(last)) {
        continue;
      }
      if (number <= before) {
        return Optional.empty();
      }
      steps.add(number - before);
      before = number;
      last = text;
    }
    if (texts.size() < LEAST_ROWS || steps.size() < Protection.MIN_ROWS + 1) {
      return Optional.empty();
    }
    List<Long> gaps = steps.subList(1, steps.size()).stream().sorted().toList();
    return Optional.of(counter(texts, gaps.get(gaps.size() / 2)));
  }

  /**
   * Counts from the least number of that width that begins with no zero, or from 1 behind zeros.
   */
  static Part.Counter counter(List<String> texts, long step) {
    var widths = new int[MOST_DIGITS + 2];
    int zeros = 0;
    for (String text : texts) {
      String digits = number(text);
      widths[Math.min(widths.length - 1, digits.length())]++;
      zeros += digits.length() > 1 && digits.startsWith("0") ? 1 : 0;
    }
    int usual = 1;
    int least = widths.length - 1;
    for (int width = widths.length - 1; width > 0; width--) {
      usual = widths[width] > widths[usual] ? width : usual;
      least = widths[width] >= Protection.MIN_ROWS ? width : least;
    }
    if (zeros >= Protection.MIN_ROWS) {
      return new Part.Counter(1, usual, step);
    }
    long start = 1;
    for (int i = 1; i < Math.min(least, MOST_DIGITS); i++) {
      start *= 10;
    }
    return new Part.Counter(start, 1, step);
  }

  /** The last number of a text. */
  private static String number(String text) {
    Matcher matcher = LAST.matcher(text);
    return matcher.matches() ? matcher.group(2) : "";
  }

  /** The text with a sign in the place of its last number. */
  static String marked(String text, String sign) {
    Matcher matcher = LAST.matcher(text);
    return matcher.matches() ? matcher.group(1) + sign + matcher.group(3) : text;
  }
}
