package dev.synth.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets from UTC as cells write them: {@code Z, UTC, GMT, +02:00, +0200, -05}. */
final class Offsets {
  static final String REGEX = "Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?";
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})?");
  private static final int MOST = 18 * 60;

  private Offsets() {}

  static boolean isOffset(String text) {
    return text.matches(REGEX) && Math.abs(minutes(text)) <= MOST;
  }

  /** Minutes east of UTC. */
  static int minutes(String text) {
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.matches()) {
      return 0;
    }
    String rest = matcher.group(3);
    int minutes = 60 * Integer.parseInt(matcher.group(2)) + (rest == null ? 0 : number(rest));
    return matcher.group(1).equals("-") ? -minutes : minutes;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
