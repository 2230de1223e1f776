package dev.synth.format;

import dev.synth.table.Decimals;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Reads and writes the pieces of times. */
final class TimeParts {
  private TimeParts() {}

  /** Where a piece that begins at a place ends; -1 when it does not stand there. */
  static int end(TimePart part, char[] cell, int at, int to) {
    if (!part.texts().isEmpty()) {
      int longest = -1;
      for (String text : part.texts()) {
        longest = Math.max(longest, endOf(text, cell, at, to));
      }
      return longest;
    }
    int most = part.letter() == 'S' || part.width() > 1 ? part.width() : most(part.letter());
    int end = at;
    while (end < to && end - at < most && cell[end] >= '0' && cell[end] <= '9') {
      end++;
    }
    int least = part.letter() == 'S' ? 1 : part.width();
    return end - at >= least ? end : -1;
  }

  private static int most(char letter) {
    return letter == 'q' || letter == 'e' ? 1 : 2;
  }

  private static int endOf(String text, char[] cell, int at, int to) {
    if (to - at < text.length()) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (cell[at + i] != text.charAt(i)) {
        return -1;
      }
    }
    return at + text.length();
  }

  /** Whether that literal ends with the point of a fraction, which whole seconds leave out. */
  static boolean isPointOfFraction(List<TimePart> parts, int i) {
    boolean point =
        parts.get(i).letter() == TimePart.LITERAL
            && (parts.get(i).texts().get(0).equals(".") || parts.get(i).texts().get(0).equals(","));
    return point && i + 1 < parts.size() && parts.get(i + 1).letter() == 'S';
  }

  /** Takes what stands there; false when it is out of range. */
  static boolean take(TimePart part, char[] cell, int from, int to, TimeFields fields) {
    char letter = part.letter();
    if (letter == TimePart.LITERAL || letter == TimePart.OFFSET) {
      return true;
    }
    if (part.isNamed()) {
      int place = part.texts().indexOf(new String(cell, from, to - from));
      return fields.set(letter, part.width(), letter == 'a' ? place : place + 1);
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      value = 10 * value + cell[i] - '0';
    }
    if (letter == 'S') {
      fields.fractionDigits = to - from;
      fields.nanos = (int) (value * Decimals.power(9 - (to - from)));
      return true;
    }
    return fields.set(letter, part.width(), value);
  }

  /** A piece of a time. */
  static String text(TimePart part, LocalDate date, int ofDay) {
    int value =
        switch (part.letter()) {
          case 'y' -> part.width() == 2 ? Math.floorMod(date.getYear(), 100) : date.getYear();
          case 'Y' -> date.get(IsoFields.WEEK_BASED_YEAR);
          case 'M' -> date.getMonthValue();
          case 'd' -> date.getDayOfMonth();
          case 'E', 'e' -> date.getDayOfWeek().getValue();
          case 'q' -> date.get(IsoFields.QUARTER_OF_YEAR);
          case 'w' -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
          case 'H' -> ofDay / 3600;
          case 'h' -> (ofDay / 3600 + 11) % 12 + 1;
          case 'a' -> ofDay / 3600 / 12;
          case 'm' -> ofDay / 60 % 60;
          default -> ofDay % 60;
        };
    if (part.isNamed()) {
      return part.texts().get(part.letter() == 'a' ? value : value - 1);
    }
    String digits = Integer.toString(value);
    return "0".repeat(Math.max(0, part.width() - digits.length())) + digits;
  }
}
