package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

/** Dates, times and datetimes, drawn as seconds and kept in the ticks of a pattern. */
final class Moments {
  static final String DATE = "yyyy-MM-dd";
  static final String DATETIME = "yyyy-MM-dd'T'HH:mm:ss";
  static final String TIME = "HH:mm:ss";

  private static final Map<String, String> EXAMPLES =
      Map.of(DATE, "2024-02-29", DATETIME, "2024-02-29T12:30:00", TIME, "12:30 or 12:30:00");

  /** Seconds of a day. */
  static final long DAY = 86_400;

  private Moments() {}

  /** Seconds since 1970-01-01T00:00, or since midnight. */
  @FunctionalInterface
  interface MomentDraw {
    long next(Rng rng);
  }

  /** A rule of such moments, written by {@code natural} in a column of text. */
  static Rule rule(RuleArguments arguments, String natural, MomentDraw moment) {
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
    return draw -> {
      var ticks = new long[draw.size()];
      for (int i = 0; i < ticks.length; i++) {
        ticks[i] = ticks(format, moment.next(draw.at(i)));
      }
      return text ? texts(format, ticks) : LongColumn.of(type, ticks);
    };
  }

  private static long ticks(TemporalFormat format, long seconds) {
    return format.hasTime() ? seconds * format.ticksPerSecond() : Math.floorDiv(seconds, DAY);
  }

  private static Column texts(TemporalFormat format, long[] ticks) {
    return TextColumn.of(Arrays.stream(ticks).mapToObj(format::text).toList());
  }

  /** Draws evenly between the moments of two arguments, both included. */
  static MomentDraw between(NamedArguments given, String pattern, String from, String to) {
    long first = read(given, "from", pattern, from);
    long last = read(given, "to", pattern, to);
    if (first > last) {
      throw given.error("'from' lies behind 'to'").toFix("give the earlier one first.");
    }
    long step = pattern.equals(DATE) ? DAY : 1;
    long steps = (last - first) / step + 1;
    return rng -> first + step * rng.nextLong(steps);
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

  /**
   * Draws evenly over a span of days, beside a clock, that the arguments {@code days, most} give.
   */
  static MomentDraw days(NamedArguments given, long clock, int sign) {
    int most = 73_000; // 200 years
    int days = given.count("days", 0, most, 365);
    boolean two = given.has("most");
    long nearest = two ? days * DAY : 0;
    long farthest = (two ? given.count("most", days + 1, most, most) : Math.max(1, days)) * DAY;
    return rng -> clock + sign * (nearest + 1 + rng.nextLong(farthest - nearest));
  }

  /** What is made when nobody gives a type. */
  static ColumnType type(String pattern) {
    return new ColumnType.Temporal(pattern);
  }
}
