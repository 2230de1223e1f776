package dev.synth.transform;

import dev.synth.table.ColumnType;
import dev.synth.table.TemporalFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * What a time keeps of the calendar beside its bin: the day of the week, and the hour. Dates have
 * the former, datetimes both, times of day and spans under two weeks neither.
 *
 * @param ticksPerDay 1 for dates; 0 when nothing is kept
 */
record Calendar(long ticksPerDay) {
  static final Calendar NONE = new Calendar(0);

  private static final int WEEK = 7;
  private static final int HOURS = 24;
  private static final int SHORTEST = 2 * WEEK;

  /** The first of January 1970 was the fourth day of its week. */
  private static final int FIRST_WEEKDAY = 3;

  /** What is kept of times of that type between two of them. */
  static Calendar of(ColumnType type, long first, long last) {
    if (!(type instanceof ColumnType.Temporal temporal)) {
      return NONE;
    }
    TemporalFormat format = TemporalFormat.of(temporal.pattern());
    if (!format.hasDate()) {
      return NONE;
    }
    long perDay = format.hasTime() ? format.ticksPerSecond() * 86_400 : 1;
    return (last - first) / perDay < SHORTEST ? NONE : new Calendar(perDay);
  }

  List<Integer> cardinalities() {
    List<Integer> parts = new ArrayList<>();
    if (ticksPerDay > 0) {
      parts.add(WEEK);
    }
    if (ticksPerDay > 1) {
      parts.add(HOURS);
    }
    return parts;
  }

  /** Into how many cells it cuts a bin of many weeks; the hour leaves its minutes open. */
  int finer() {
    return ticksPerDay > 0 ? WEEK : 1;
  }

  /** Writes the parts of one row, from the given part on. */
  void split(long ticks, int[][] parts, int part, int row) {
    if (ticksPerDay > 0) {
      parts[part][row] = weekday(day(ticks));
    }
    if (ticksPerDay > 1) {
      parts[part + 1][row] = (int) (ofDay(ticks) / (ticksPerDay / HOURS));
    }
  }

  /**
   * The time nearest to another, on a row's day of the week, in its hour at the other's place.
   *
   * @param low least time
   * @param high greatest time
   */
  long snap(long ticks, int[][] parts, int part, int row, long low, long high) {
    if (ticksPerDay == 0) {
      return ticks;
    }
    long day = day(ticks);
    int ahead = Math.floorMod(parts[part][row] - weekday(day), WEEK);
    day += ahead > WEEK / 2 ? ahead - WEEK : ahead;
    long ofDay = ofDay(ticks);
    if (ticksPerDay > 1) {
      long hour = ticksPerDay / HOURS;
      ofDay = parts[part + 1][row] * hour + ofDay % hour;
    }
    long snapped = day * ticksPerDay + ofDay;
    long week = WEEK * ticksPerDay;
    return snapped < low ? snapped + week : snapped > high ? snapped - week : snapped;
  }

  private long day(long ticks) {
    return Math.floorDiv(ticks, ticksPerDay);
  }

  private long ofDay(long ticks) {
    return Math.floorMod(ticks, ticksPerDay);
  }

  private static int weekday(long day) {
    return (int) Math.floorMod(day + FIRST_WEEKDAY, (long) WEEK);
  }
}
