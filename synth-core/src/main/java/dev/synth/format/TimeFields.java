package dev.synth.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What a cell says of a time; one object serves a whole column. */
final class TimeFields {
  /** Years of two digits up to this one are of this century. */
  static final int PIVOT = 68;

  private int year;
  private int month;
  private int day;
  private int weekday;
  private int quarter;
  private int week;
  private int hour;
  private int half;
  private int seconds;
  int nanos;
  int fractionDigits;

  void clear() {
    year = 1970;
    month = 1;
    day = 1;
    weekday = 0;
    quarter = 0;
    week = 0;
    hour = 0;
    half = -1;
    seconds = 0;
    nanos = 0;
    fractionDigits = 0;
  }

  /** Takes a number; false when a part never is that large. */
  boolean set(char letter, int width, int value) {
    switch (letter) {
      case 'y', 'Y' -> year = width > 2 ? value : value + (value <= PIVOT ? 2000 : 1900);
      case 'M' -> month = value;
      case 'd' -> day = value;
      case 'E', 'e' -> weekday = value;
      case 'q' -> quarter = value;
      case 'w' -> week = value;
      case 'H' -> hour = value;
      case 'h' -> hour = value % 12;
      case 'a' -> half = value;
      case 'm' -> seconds += 60 * value;
      default -> seconds += value;
    }
    return switch (letter) {
      case 'H' -> value <= 23;
      case 'h' -> value >= 1 && value <= 12;
      case 'm', 's' -> value <= 59;
      case 'q' -> value >= 1 && value <= 4;
      case 'e' -> value >= 1 && value <= 7;
      default -> true;
    };
  }

  /** Days since 1970-01-01; {@link Long#MIN_VALUE} when there is no such day. */
  long day() {
    if (week > 0) {
      return dayOfWeek();
    }
    int first = quarter > 0 ? 3 * quarter - 2 : month;
    boolean real =
        first >= 1
            && first <= 12
            && day >= 1
            && (day <= 28 || day <= LocalDate.of(year, first, 1).lengthOfMonth());
    if (!real) {
      return Long.MIN_VALUE;
    }
    LocalDate date = LocalDate.of(year, first, day);
    boolean same = weekday == 0 || date.getDayOfWeek().getValue() == weekday;
    return same ? date.toEpochDay() : Long.MIN_VALUE;
  }

  private long dayOfWeek() {
    try {
      LocalDate inFirst = LocalDate.of(year, 1, 4); // always in the first week
      long first = inFirst.toEpochDay() - (inFirst.getDayOfWeek().getValue() - 1);
      long found = first + 7L * (week - 1) + Math.max(0, weekday - 1);
      boolean same = LocalDate.ofEpochDay(found).get(IsoFields.WEEK_BASED_YEAR) == year;
      return same ? found : Long.MIN_VALUE;
    } catch (DateTimeException noSuchYear) {
      return Long.MIN_VALUE;
    }
  }

  long secondsOfDay() {
    return 3600L * (hour + (half == 1 ? 12 : 0)) + seconds;
  }
}
