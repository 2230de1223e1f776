package dev.synth.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * One date, time or datetime pattern, to and from ticks. Ticks are days for a date, else seconds or
 * the fraction of a second that the pattern writes, since 1970-01-01T00:00 (UTC when the pattern
 * has an offset) or since midnight. Digits only, so no locale data is read. Immutable.
 */
public final class TemporalFormat {
  private final String pattern;
  private final DateTimeFormatter formatter;
  private final boolean hasDate;
  private final boolean hasTime;
  private final boolean hasOffset;
  private final int fraction;

  private TemporalFormat(String pattern) {
    this.pattern = pattern;
    // 'uuuu' is the proleptic year; 'yyyy' alone cannot be resolved strictly
    this.formatter =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    this.hasDate = pattern.contains("d");
    this.hasTime = pattern.contains("H");
    this.hasOffset = pattern.contains("X");
    this.fraction = (int) pattern.chars().filter(c -> c == 'S').count();
    if (fraction > 9 || (!hasDate && !hasTime) || (hasOffset && !(hasDate && hasTime))) {
      throw new IllegalArgumentException("not a date, time or datetime");
    }
  }

  /**
   * The format of that pattern.
   *
   * @throws IllegalArgumentException when the pattern is none, or needs words of a language
   */
  public static TemporalFormat of(String pattern) {
    String outsideQuotes = pattern.replaceAll("'[^']*'", "");
    if (outsideQuotes.contains("MMM") || !outsideQuotes.matches("[yuMdHmsSX0-9\\W]*")) {
      throw new IllegalArgumentException("pattern may hold only y M d H m s S X: " + pattern);
    }
    return new TemporalFormat(pattern);
  }

  /** How many ticks make a second; 0 for a date, whose tick is a day. */
  public long ticksPerSecond() {
    return hasTime ? Decimals.power(fraction) : 0;
  }

  /** Whether the pattern has a day. */
  public boolean hasDate() {
    return hasDate;
  }

  /** Whether the pattern has an hour. */
  public boolean hasTime() {
    return hasTime;
  }

  /**
   * The ticks of that text.
   *
   * @throws DateTimeException when the text does not match; its message holds the text, so callers
   *     give their own
   */
  public long parse(String text) {
    TemporalAccessor parsed = formatter.parse(text);
    if (!hasTime) {
      return LocalDate.from(parsed).toEpochDay();
    }
    LocalTime time = LocalTime.from(parsed);
    long seconds;
    if (!hasDate) {
      seconds = time.toSecondOfDay();
    } else if (hasOffset) {
      seconds = Instant.from(parsed).getEpochSecond();
    } else {
      seconds = LocalDateTime.of(LocalDate.from(parsed), time).toEpochSecond(ZoneOffset.UTC);
    }
    return seconds * Decimals.power(fraction)
        + time.get(ChronoField.NANO_OF_SECOND) / Decimals.power(9 - fraction);
  }

  /** The text of those ticks, in UTC when the pattern has an offset. */
  public String text(long ticks) {
    return formatter.format(temporal(ticks));
  }

  /** The date, time, local or offset datetime of those ticks. */
  public TemporalAccessor temporal(long ticks) {
    if (!hasTime) {
      return LocalDate.ofEpochDay(ticks);
    }
    long perSecond = Decimals.power(fraction);
    long seconds = Math.floorDiv(ticks, perSecond);
    int nanos = (int) (Math.floorMod(ticks, perSecond) * Decimals.power(9 - fraction));
    if (!hasDate) {
      return LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L))
          .with(ChronoField.NANO_OF_SECOND, nanos);
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
    return hasOffset ? local.atOffset(ZoneOffset.UTC) : local;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
