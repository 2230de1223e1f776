package dev.synth.schema;

import dev.synth.format.MonthNames;
import dev.synth.format.TimeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds how a date or time may be written, from one cell: a date in one of many ways, a time of day
 * in one of few, an offset.
 */
final class TimeSpellings {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(:\\d{2}(?:([.,])\\d{1,9})?)?(?:(\\s?)([AaPp]\\.?[Mm]\\.?))?"
              + "(?:(\\s?)(Z|UTC|GMT|[+-](?:0\\d|1[0-7])(?::?[0-5]\\d)?))?");
  private static final Pattern BETWEEN =
      Pattern.compile("(T|,? |, ?|,? (?:at|um|a las|\u00E0|om|o) )");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})(\\.? |[-/.])(\\d{1,2})(\\2)(\\d{4}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})([^\\p{L}\\d]*(?:de )?)(\\p{L}+\\.?)([^\\p{L}\\d]*(?:de )?)(\\d{4}|\\d{2})");
  private static final Pattern NAME_FIRST =
      Pattern.compile("(\\p{L}+\\.?)([^\\p{L}\\d]+)(\\d{1,2})([^\\p{L}\\d]+)(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([^\\p{L}\\d]+)(\\p{L}+\\.?)([^\\p{L}\\d]+)(\\d{1,2})");
  private static final Pattern NAME_AND_YEAR =
      Pattern.compile("(\\p{L}+\\.?)([^\\p{L}\\d]+(?:de )?)(\\d{4}|\\d{2})");
  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+\\.?)(,? )(.*\\d.*)");
  private static final Pattern WEEK = Pattern.compile("\\d{4}(-? ?)W\\d{2}(?:(-?)[1-7])?");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}([-/ ]?)Q[1-4]");
  private static final Pattern QUARTER_FIRST = Pattern.compile("Q[1-4]([-/ ]{1,3})\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}([-/.])\\d{2}");
  private static final Pattern MONTH_FIRST = Pattern.compile("\\d{2}([-/.])\\d{4}");

  private TimeSpellings() {}

  /** The formats that this cell may be of; a fraction has nine digits. */
  static List<TimeFormat> of(String cell) {
    List<String> patterns = new ArrayList<>(times(cell));
    patterns.addAll(dates(cell));
    Matcher time = TIME.matcher(cell);
    int from = 0;
    while (time.find(from)) {
      if (time.end() == cell.length() && time.start() > 0) {
        both(cell.substring(0, time.start()), time.group(), patterns);
        break;
      }
      from = time.start() + 1;
    }
    return patterns.stream().map(TimeFormat::of).toList();
  }

  private static void both(String front, String time, List<String> patterns) {
    Matcher between = BETWEEN.matcher(front);
    for (int i = front.length() - 1; i > 0; i--) {
      between.region(i, front.length());
      if (between.matches() && front.substring(0, i).matches(".*[\\d.\\p{L}]")) {
        for (String date : dates(front.substring(0, i))) {
          for (String ofDay : times(time)) {
            patterns.add(date + literal(between.group()) + ofDay);
          }
        }
      }
    }
  }

  private static List<String> times(String cell) {
    Matcher m = TIME.matcher(cell);
    if (!m.matches()) {
      return List.of();
    }
    String rest = ":mm";
    if (m.group(3) != null) {
      rest += ":ss" + (m.group(4) == null ? "" : m.group(4) + "S".repeat(9));
    }
    String half = m.group(6);
    if (half != null) {
      boolean dots = half.contains(".");
      boolean upper = Character.isUpperCase(half.charAt(0));
      rest += m.group(5) + "a".repeat((dots ? 3 : 1) + (upper ? 0 : 1));
    }
    if (m.group(8) != null) {
      rest += m.group(7) + "[" + m.group(8) + "]";
    }
    String hour = half == null ? "H" : "h";
    List<String> found = new ArrayList<>();
    if (m.group(1).length() == 2) {
      found.add(hour + hour + rest);
    }
    found.add(hour + rest);
    return found;
  }

  private static List<String> dates(String cell) {
    List<String> found = new ArrayList<>();
    numbers(cell, found);
    named(cell, found);
    periods(cell, found);
    Matcher day = WEEKDAY.matcher(cell);
    if (day.matches()) {
      for (String set : MonthNames.withDay(day.group(1))) {
        for (String date : datesOf(day.group(3), set)) {
          found.add(header(set) + MonthNames.dayLetters(set, day.group(1)) + day.group(2) + date);
        }
      }
    }
    return found;
  }

  /** The dates of names of that set, or of numbers; without the set in front. */
  private static List<String> datesOf(String cell, String set) {
    List<String> found = new ArrayList<>();
    numbers(cell, found);
    named(cell, found);
    return found.stream()
        .filter(date -> !date.startsWith("[") || date.startsWith(header(set)))
        .map(date -> date.startsWith("[") ? date.substring(header(set).length()) : date)
        .toList();
  }

  private static String header(String set) {
    return "[" + set + "]";
  }

  private static void numbers(String cell, List<String> found) {
    Matcher m = NUMBERS.matcher(cell);
    if (!m.matches()) {
      return;
    }
    String first = m.group(1);
    String mark = m.group(2);
    String last = m.group(5);
    if (first.length() == 4) {
      pairs("M", m.group(3), "d", last, (month, day) -> "yyyy" + mark + month + mark + day, found);
      return;
    }
    if (first.length() == 3) {
      return;
    }
    boolean whole = first.length() == 2 && m.group(3).length() == 2;
    String year = "y".repeat(last.length());
    if (last.length() == 4 || whole || mark.equals("/")) {
      pairs("d", first, "M", m.group(3), (day, month) -> day + mark + month + mark + year, found);
      pairs("M", first, "d", m.group(3), (month, day) -> month + mark + day + mark + year, found);
    }
    if (last.length() == 2 && whole && !mark.contains(" ")) {
      found.add("yy" + mark + "MM" + mark + "dd");
    }
  }

  /** How two pieces of a date are put together. */
  @FunctionalInterface
  private interface Join {
    String of(String one, String two);
  }

  /** With zeros in front where all have them, else without. */
  private static void pairs(
      String one, String first, String two, String second, Join join, List<String> found) {
    if (first.length() == 2 && second.length() == 2) {
      found.add(join.of(one + one, two + two));
    }
    found.add(join.of(one, two));
  }

  private static void named(String cell, List<String> found) {
    Matcher m = NAMED.matcher(cell);
    if (m.matches()) {
      String year = "y".repeat(m.group(5).length());
      String tail = literal(m.group(4)) + year;
      months(m.group(3), m.group(1), (d, name) -> d + literal(m.group(2)) + name + tail, found);
    }
    Matcher first = NAME_FIRST.matcher(cell);
    if (first.matches()) {
      String year = "y".repeat(first.group(5).length());
      String tail = literal(first.group(4)) + year;
      months(
          first.group(1),
          first.group(3),
          (d, name) -> name + literal(first.group(2)) + d + tail,
          found);
    }
    Matcher year = YEAR_FIRST.matcher(cell);
    if (year.matches()) {
      String head = "yyyy" + literal(year.group(2));
      months(
          year.group(3),
          year.group(5),
          (d, name) -> head + name + literal(year.group(4)) + d,
          found);
    }
    Matcher alone = NAME_AND_YEAR.matcher(cell);
    if (alone.matches()) {
      String tail = literal(alone.group(2)) + "y".repeat(alone.group(3).length());
      months(alone.group(1), "", (d, name) -> name + tail, found);
    }
  }

  private static void months(String name, String day, Join join, List<String> found) {
    for (String set : MonthNames.withMonth(name)) {
      String letters = MonthNames.monthLetters(set, name);
      if (day.length() == 2) {
        found.add(header(set) + join.of("dd", letters));
      }
      found.add(header(set) + join.of("d", letters));
    }
  }

  private static void periods(String cell, List<String> found) {
    Matcher week = WEEK.matcher(cell);
    if (week.matches()) {
      String day = week.group(2) == null ? "" : week.group(2) + "e";
      found.add("YYYY" + week.group(1) + "'W'ww" + day);
    }
    add(QUARTER, cell, mark -> "yyyy" + mark + "'Q'q", found);
    add(QUARTER_FIRST, cell, mark -> "'Q'q" + mark + "yyyy", found);
    add(MONTH, cell, mark -> "yyyy" + mark + "MM", found);
    add(MONTH_FIRST, cell, mark -> "MM" + mark + "yyyy", found);
  }

  private static void add(
      Pattern cells, String cell, UnaryOperator<String> pattern, List<String> found) {
    Matcher m = cells.matcher(cell);
    if (m.matches()) {
      found.add(pattern.apply(m.group(1)));
    }
  }

  private static String literal(String text) {
    return text.chars().anyMatch(Character::isLetter) ? "'" + text + "'" : text;
  }
}
