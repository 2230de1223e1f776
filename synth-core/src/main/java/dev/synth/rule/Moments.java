package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** Dates, times and datetimes, drawn as seconds and kept in the ticks of a pattern. */
final class Moments {
  static final String DATE = "yyyy-MM-dd";
  static final String DATETIME = "yyyy-MM-dd'T'HH:mm:ss";
  static final String TIME = "HH:mm:ss";

  private static final Map<String, String> EXAMPLES =
      Map.of(DATE, "2024-02-29", DATETIME, "2024-02-29T12:30:00", TIME, "12:30 or 12:30:00");

  /** Of which leap days and the like are looked for. */
  private static final int YEARS = 12;

  /** Seconds of a day. */
  static final long DAY = 86_400;

  private Moments() {}

  /**
   * Moments between two, both included, in seconds since 1970-01-01T00:00 or since midnight.
   *
   * @param step from one to the next, below 0 where the last lies before the first
   */
  record Span(long first, long last, long step) {
    long draw(Rng rng) {
      return first + step * rng.nextLong((last - first) / step + 1);
    }
  }

  /** A rule of such moments, spread evenly, written by {@code natural} in a column of text. */
  static Rule rule(RuleArguments arguments, String natural, Span span) {
    ColumnType type = arguments.field().type();
    boolean text = type instanceof ColumnType.Text;
    if (!text && !(type instanceof ColumnType.Temporal)) {
      throw RuleCells.unfit(arguments, "it makes dates or times", null);
    }
    TemporalFormat format =
        TemporalFormat.of(type instanceof ColumnType.Temporal t ? t.pattern() : natural);
    if (format.hasDate() == natural.equals(TIME)) {
      String made = format.hasDate() ? "times of a day, without a date" : "dates";
      throw RuleCells.unfit(arguments, "it makes " + made, null);
    }
    return ofSeconds(arguments, format, span::draw);
  }

  private static Rule ofSeconds(
      RuleArguments arguments, TemporalFormat format, ToLongFunction<Rng> seconds) {
    ColumnType type = arguments.field().type();
    return draw -> {
      var ticks = new long[draw.size()];
      for (int i = 0; i < ticks.length; i++) {
        ticks[i] = ticks(format, seconds.applyAsLong(draw.at(i)));
      }
      return type instanceof ColumnType.Text ? texts(format, ticks) : LongColumn.of(type, ticks);
    };
  }

  private static long ticks(TemporalFormat format, long seconds) {
    return format.hasTime() ? seconds * format.ticksPerSecond() : Math.floorDiv(seconds, DAY);
  }

  private static Column texts(TemporalFormat format, long[] ticks) {
    return TextColumn.of(Arrays.stream(ticks).mapToObj(format::text).toList());
  }

  /** Between the moments of two arguments, both included. */
  static Span between(NamedArguments given, String pattern, String from, String to) {
    long first = read(given, "from", pattern, from);
    long last = read(given, "to", pattern, to);
    if (first > last) {
      throw given.error("'from' lies behind 'to'").toFix("give the earlier one first.");
    }
    long step = pattern.equals(DATE) ? DAY : 1;
    return new Span(first, last, step);
  }

  private static long read(NamedArguments given, String name, String pattern, String whenAbsent) {
    String text = given.has(name) ? given.text(name) : whenAbsent;
    try {
      return switch (pattern) {
        case DATE -> LocalDate.parse(text).toEpochDay() * DAY;
        case TIME -> LocalTime.parse(text).toSecondOfDay();
        default ->
            text.length() == DATE.length()
                ? LocalDate.parse(text).toEpochDay() * DAY
                : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
      };
    } catch (DateTimeException e) {
      throw given
          .error("'" + name + "' is '" + text + "'")
          .because(e)
          .toFix("write it like " + EXAMPLES.get(pattern) + ".");
    }
  }

  /** A span of days, beside a clock, that the arguments {@code days, most} give. */
  static Span days(NamedArguments given, long clock, int sign) {
    int most = 73_000; // 200 years
    int days = given.count("days", 0, most, 365);
    boolean two = given.has("most");
    long nearest = two ? days * DAY : 0;
    long farthest = (two ? given.count("most", days + 1, most, most) : Math.max(1, days)) * DAY;
    return new Span(clock + sign * (nearest + 1), clock + sign * farthest, sign);
  }

  /**
   * The first and the last moment, and what lies between: the ends of months and years, leap days,
   * and hours that the clocks of Europe and North America skip in spring.
   */
  static Edges edges(RuleArguments arguments, String natural, Span span) {
    ColumnType type = arguments.field().type();
    TemporalFormat format =
        TemporalFormat.of(type instanceof ColumnType.Temporal t ? t.pattern() : natural);
    long first = Math.min(span.first, span.last);
    long last = Math.max(span.first, span.last);
    var seconds = new TreeSet<Long>(List.of(first, last));
    if (natural.equals(TIME)) {
      LongStream.of(0, DAY / 2, DAY - 1)
          .filter(second -> first <= second && second <= last)
          .forEach(seconds::add);
    } else {
      int until = LocalDate.ofEpochDay(Math.floorDiv(last, DAY)).getYear();
      int since = LocalDate.ofEpochDay(Math.floorDiv(first, DAY)).getYear();
      for (int year = Math.max(since, until - YEARS); year <= until; year++) {
        for (LocalDateTime odd : odd(year, format.hasTime())) {
          long second = odd.toEpochSecond(ZoneOffset.UTC);
          if (first <= second && second <= last) {
            seconds.add(second);
          }
        }
      }
    }
    List<Long> all = List.copyOf(seconds);
    return Edges.of(ofSeconds(arguments, format, rng -> all.get(rng.nextInt(all.size()))));
  }

  private static List<LocalDateTime> odd(int year, boolean time) {
    List<LocalDateTime> odd = new ArrayList<>();
    odd.add(LocalDate.of(year, 1, 1).atStartOfDay());
    odd.add(LocalDate.of(year, 1, 31).atStartOfDay());
    odd.add(LocalDate.of(year, 12, 31).atTime(time ? LocalTime.of(23, 59, 59) : LocalTime.MIN));
    if (Year.isLeap(year)) {
      odd.add(LocalDate.of(year, 2, 29).atStartOfDay());
    }
    if (time) {
      LocalDate march = LocalDate.of(year, 3, 1);
      LocalTime skipped = LocalTime.of(2, 30);
      odd.add(march.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)).atTime(skipped));
      odd.add(march.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)).atTime(skipped));
    }
    return odd;
  }

  /** How many different ones a column can have: days where it has no time of day. */
  static long values(RuleArguments arguments, Span span) {
    boolean days =
        arguments.field().type() instanceof ColumnType.Temporal type
            && !TemporalFormat.of(type.pattern()).hasTime();
    long wide = Math.abs(span.last - span.first);
    return days ? wide / DAY + 2 : wide / Math.abs(span.step) + 1;
  }

  /** What is made when nobody gives a type. */
  static ColumnType type(String pattern) {
    return new ColumnType.Temporal(pattern);
  }
}
