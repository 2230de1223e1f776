package dev.synth.schema;

import dev.synth.format.DayOrder;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads cells of one date, time or datetime pattern, to the same ticks as {@link TemporalFormat},
 * some thirty times as fast: digits by hand, without an object. A fraction of a second may have
 * fewer digits than the pattern, or be left out. Patterns it does not know (two-digit years) go to
 * {@link TemporalFormat}. Immutable.
 */
final class TemporalText {
  private static final long SECONDS_A_DAY = 86_400;

  /** From the first of March of the year 0. */
  private static final int DAYS_TO_1970 = 719_468;

  private final String pattern;
  private final TemporalFormat format;
  private final Part[] parts;
  private final boolean known;
  private final int fraction;

  /** Letters of one kind, or one literal character. */
  private record Part(char letter, int width, boolean literal) {
    /** Whether it takes every text that the other takes: one digit or two, not just two. */
    boolean takes(Part other) {
      return equals(other)
          || (!literal
              && !other.literal
              && letter == other.letter
              && width == 1
              && other.width == 2
              && "MdH".indexOf(letter) >= 0);
    }
  }

  private TemporalText(String pattern) {
    this.pattern = pattern;
    this.format = TemporalFormat.of(pattern);
    this.parts = parts(pattern).toArray(new Part[0]);
    this.fraction = width('S');
    this.known = isKnown();
  }

  /**
   * The reader of that pattern.
   *
   * @throws IllegalArgumentException when the pattern is none
   */
  static TemporalText of(String pattern) {
    return new TemporalText(pattern);
  }

  String pattern() {
    return pattern;
  }

  /** What stands first in its date. */
  DayOrder order() {
    int day = place('d');
    int month = place('M');
    int year = Math.max(place('y'), place('u'));
    if (day < 0 || year < Math.min(day, month)) {
      return DayOrder.NONE;
    }
    return day < month ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  /** Whether the other reads every cell that this one reads, and to the same. */
  boolean implies(TemporalText other) {
    boolean all = parts.length == other.parts.length;
    for (int i = 0; i < parts.length && all; i++) {
      all = other.parts[i].takes(parts[i]);
    }
    return all;
  }

  private int place(char letter) {
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].literal && parts[i].letter == letter) {
        return i;
      }
    }
    return -1;
  }

  /** The ticks of the pattern, or {@link LongColumn#MISSING} when the cell does not match it. */
  long ticks(char[] text, int from, int to, Moment moment) {
    if (!known) {
      return slowly(new String(text, from, to - from));
    }
    if (!read(text, from, to, moment)) {
      return LongColumn.MISSING;
    }
    if (!format.hasTime()) {
      return Math.floorDiv(moment.seconds, SECONDS_A_DAY);
    }
    return fits(moment.seconds, fraction)
        ? moment.seconds * Decimals.power(fraction) + moment.nanos / Decimals.power(9 - fraction)
        : LongColumn.MISSING;
  }

  /** Whether a long holds these seconds with so many digits of a fraction. */
  static boolean fits(long seconds, int fraction) {
    return Math.abs(seconds) < Long.MAX_VALUE / Decimals.power(fraction) - 1;
  }

  /** Reads a cell of a known pattern; false when it does not match. */
  boolean read(char[] text, int from, int to, Moment moment) {
    moment.nanos = 0;
    moment.fractionDigits = 0;
    moment.offset = Moment.ZULU;
    int year = 1970;
    int month = 1;
    int day = 1;
    long seconds = 0;
    int at = from;
    for (int i = 0; i < parts.length; i++) {
      Part part = parts[i];
      if (part.literal) {
        if (at < to && text[at] == part.letter) {
          at++;
        } else if (!beginsFraction(i)) {
          return false;
        } else {
          i++;
        }
        continue;
      }
      int end = end(part, text, at, to);
      if (end < 0) {
        return false;
      }
      switch (part.letter) {
        case 'y', 'u' -> year = number(text, at, end);
        case 'M' -> month = number(text, at, end);
        case 'd' -> day = number(text, at, end);
        case 'H' -> seconds += 3600L * number(text, at, end);
        case 'm' -> seconds += 60L * number(text, at, end);
        case 's' -> seconds += number(text, at, end);
        case 'S' -> readFraction(text, at, end, moment);
        default -> {
          long east = offset(text, at, end);
          seconds -= east;
          moment.offset = text[at] == 'Z' ? Moment.ZULU : (int) east / 60;
        }
      }
      if (end > at && isTooLarge(part.letter, number(text, at, Math.min(end, at + 2)))) {
        return false;
      }
      at = end;
    }
    if (at != to || !isDate(year, month, day)) {
      return false;
    }
    moment.seconds = (format.hasDate() ? epochDay(year, month, day) * SECONDS_A_DAY : 0) + seconds;
    return true;
  }

  private boolean beginsFraction(int part) {
    return parts[part].letter == '.' && part + 1 < parts.length && parts[part + 1].letter == 'S';
  }

  private static int end(Part part, char[] text, int at, int to) {
    if (part.letter == 'X') {
      return offsetEnd(text, at, to, part.width);
    }
    int most = part.letter == 'S' || part.width > 1 ? part.width : 2;
    int end = NumberText.digits(text, at, Math.min(to, at + most));
    boolean enough = part.letter == 'S' ? end > at : end - at >= part.width;
    return enough ? end : -1;
  }

  private static boolean isTooLarge(char letter, int value) {
    return switch (letter) {
      case 'H' -> value > 23;
      case 'm', 's' -> value > 59;
      default -> false;
    };
  }

  private static boolean isDate(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  /**
   * As {@link java.time.LocalDate#toEpochDay}, of years from 0 on and without an object: years of
   * the Gregorian calendar that begin in March, so that the leap day comes last.
   */
  private static long epochDay(int year, int month, int day) {
    int years = month > 2 ? year : year - 1;
    int months = month > 2 ? month - 3 : month + 9;
    int leapDays = Math.floorDiv(years, 4) - Math.floorDiv(years, 100) + Math.floorDiv(years, 400);
    return 365L * years + leapDays + (153 * months + 2) / 5 + day - 1 - DAYS_TO_1970;
  }

  private static void readFraction(char[] text, int from, int to, Moment moment) {
    moment.fractionDigits = to - from;
    moment.nanos = (int) (number(text, from, to) * Decimals.power(9 - (to - from)));
  }

  /** Where an offset ends: Z, or +hh, +hhmm (X, XX) or +hh:mm (XXX); -1 when it is none. */
  private static int offsetEnd(char[] text, int at, int to, int width) {
    if (at < to && text[at] == 'Z') {
      return at + 1;
    }
    if (at >= to || (text[at] != '+' && text[at] != '-')) {
      return -1;
    }
    int colon = width == 3 ? 1 : 0;
    int whole = at + 5 + colon;
    boolean minutes =
        whole <= to
            && NumberText.digits(text, at + 1, at + 3) == at + 3
            && (colon == 0 || text[at + 3] == ':')
            && NumberText.digits(text, whole - 2, whole) == whole;
    if (minutes) {
      return inRange(text, at, whole) ? whole : -1;
    }
    boolean hours = width == 1 && at + 3 <= to && NumberText.digits(text, at + 1, at + 3) == at + 3;
    return hours && inRange(text, at, at + 3) ? at + 3 : -1;
  }

  private static boolean inRange(char[] text, int at, int end) {
    int hours = number(text, at + 1, at + 3);
    int minutes = end - at > 3 ? number(text, end - 2, end) : 0;
    return minutes <= 59 && hours * 60 + minutes <= 18 * 60;
  }

  private static long offset(char[] text, int at, int end) {
    if (text[at] == 'Z') {
      return 0;
    }
    long hours = number(text, at + 1, at + 3);
    long minutes = end - at > 3 ? number(text, end - 2, end) : 0;
    return (text[at] == '-' ? -60 : 60) * (hours * 60 + minutes);
  }

  private static int number(char[] text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = 10 * value + text[i] - '0';
    }
    return value;
  }

  private long slowly(String cell) {
    try {
      return format.parse(cell);
    } catch (DateTimeException notThisPattern) {
      return LongColumn.MISSING;
    }
  }

  private boolean isKnown() {
    int year = Math.max(width('y'), width('u'));
    boolean date = year == 4 && width('M') > 0 && width('d') > 0;
    boolean noDate = year == 0 && width('M') == 0 && width('d') == 0;
    boolean twoAtMost =
        Arrays.stream(parts)
            .allMatch(p -> p.literal || p.width <= 2 || "yuSX".indexOf(p.letter) >= 0);
    boolean fractionLast = fraction == 0 || width('s') > 0;
    return (date || noDate) && twoAtMost && fractionLast && width('X') <= 3;
  }

  private int width(char letter) {
    return Arrays.stream(parts)
        .filter(p -> !p.literal && p.letter == letter)
        .mapToInt(Part::width)
        .sum();
  }

  private static List<Part> parts(String pattern) {
    List<Part> parts = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\'') {
        if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
          parts.add(new Part(c, 1, true));
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || !Character.isLetter(c)) {
        parts.add(new Part(c, 1, true));
      } else {
        int end = i + 1;
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        parts.add(new Part(c, end - i, false));
        i = end - 1;
      }
    }
    return List.copyOf(parts);
  }
}
