package dev.synth.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Takes a pattern of times apart. */
final class TimePattern {
  private static final String LETTERS = "yYMdEHhmsSaqwe";
  private static final List<List<String>> HALVES =
      List.of(
          List.of("AM", "PM"),
          List.of("am", "pm"),
          List.of("A.M.", "P.M."),
          List.of("a.m.", "p.m."));

  private final String pattern;
  private final List<TimePart> parts = new ArrayList<>();
  private Names names = Names.all().get(0);
  private Names.Case letters = Names.Case.USUAL;
  private int at;

  private TimePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The pieces of a pattern.
   *
   * @throws IllegalArgumentException when it is none; says why
   */
  static List<TimePart> parse(String pattern) {
    var scan = new TimePattern(pattern);
    scan.language();
    while (scan.at < pattern.length()) {
      scan.next();
    }
    return List.copyOf(scan.parts);
  }

  /** {@code [de]} or {@code [de upper]} in front. */
  private void language() {
    if (!pattern.startsWith("[") || pattern.startsWith("[+") || pattern.startsWith("[-")) {
      return;
    }
    int end = pattern.indexOf(']');
    String[] words = pattern.substring(1, Math.max(1, end)).split(" ", -1);
    names =
        Names.of(words[0])
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "its language is none of " + Names.all().stream().map(Names::id).toList()));
    if (words.length > 1) {
      letters =
          Arrays.stream(Names.Case.values())
              .filter(c -> c.name().equals(words[1].toUpperCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("letters are upper, lower or title"));
    }
    at = end + 1;
  }

  private void next() {
    char c = pattern.charAt(at);
    if (c == '\'') {
      quoted();
    } else if (c == '[') {
      offset();
    } else if (Character.isLetter(c) && c < 128) {
      letters(c);
    } else {
      literal(String.valueOf(c));
      at++;
    }
  }

  private void quoted() {
    var text = new StringBuilder();
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '\'') {
      literal("'");
      at = i + 1;
      return;
    }
    for (; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '\'') {
        text.append(pattern.charAt(i));
      } else if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
        text.append('\'');
        i++;
      } else {
        literal(text.toString());
        at = i + 1;
        return;
      }
    }
    throw new IllegalArgumentException("a quote in it is not closed");
  }

  private void literal(String text) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).letter() == TimePart.LITERAL) {
      String before = parts.remove(last).texts().get(0);
      parts.add(new TimePart(TimePart.LITERAL, 0, List.of(before + text)));
      return;
    }
    parts.add(new TimePart(TimePart.LITERAL, 0, List.of(text)));
  }

  private void offset() {
    int end = pattern.indexOf(']', at);
    String text = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!Offsets.isOffset(text)) {
      throw new IllegalArgumentException("in [..] stands an offset such as +02:00, +0200, +02, Z");
    }
    parts.add(new TimePart(TimePart.OFFSET, Offsets.minutes(text), List.of(text)));
    at = end + 1;
  }

  private void letters(char c) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == c) {
      end++;
    }
    int width = end - at;
    if (LETTERS.indexOf(c) < 0) {
      throw new IllegalArgumentException(
          "letters are y M d E H h m s S a q (quarter), YYYY ww e (week), and 'text' in quotes");
    }
    parts.add(new TimePart(c, width, texts(c, width)));
    at = end;
  }

  private List<String> texts(char letter, int width) {
    boolean known =
        switch (letter) {
          case 'y' -> width == 2 || width == 4;
          case 'Y' -> width == 4;
          case 'M' -> width <= 4;
          case 'E' -> width == 3 || width == 4;
          case 'a' -> width <= HALVES.size();
          case 'S' -> width <= 9;
          case 'q', 'e' -> width == 1;
          case 'w' -> width == 2;
          default -> width <= 2;
        };
    if (!known) {
      throw new IllegalArgumentException(
          "'" + String.valueOf(letter).repeat(width) + "' is no part of a time");
    }
    List<String> texts =
        switch (letter) {
          case 'M' -> width < 3 ? List.of() : width == 3 ? names.shortMonths() : names.months();
          case 'E' -> width == 3 ? names.shortDays() : names.days();
          case 'a' -> HALVES.get(width - 1);
          default -> List.<String>of();
        };
    if (letter == 'E' && texts.isEmpty()) {
      throw new IllegalArgumentException("days of the week have no names in that language");
    }
    return letter == 'a' ? texts : letters.of(texts);
  }
}
