package dev.synth.format;

import dev.synth.table.Column;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * Dates and times with names of months, years of two digits (69 to 99 are of the last century),
 * halves of days, weeks, quarters, a fixed offset, or as seconds or milliseconds since 1970.
 */
public final class TimeFormat implements CellFormat {
  static final String EPOCH_SECONDS = "epoch-seconds";
  static final String EPOCH_MILLIS = "epoch-millis";
  private static final long SECONDS_A_DAY = 86_400;
  private static final int MOST_DIGITS = 13;

  private final String pattern;
  private final List<TimePart> parts;
  private final int epochDigits; // of a fraction; -1 when it is none since 1970
  private final int fraction;
  private final int offset; // minutes
  private final boolean hasDate;
  private final boolean hasTime;

  private TimeFormat(String pattern) {
    this.pattern = pattern;
    this.epochDigits = pattern.equals(EPOCH_SECONDS) ? 0 : pattern.equals(EPOCH_MILLIS) ? 3 : -1;
    this.parts = epochDigits < 0 ? TimePattern.parse(pattern) : List.of();
    this.fraction = epochDigits < 0 ? width('S') : epochDigits;
    this.offset = width(TimePart.OFFSET);
    this.hasDate = epochDigits >= 0 || has("yY");
    this.hasTime = epochDigits >= 0 || has("Hh");
    requireWhole();
  }

  /**
   * The format of that pattern.
   *
   * @throws IllegalArgumentException when it is none; says why
   */
  public static TimeFormat of(String pattern) {
    return new TimeFormat(pattern);
  }

  private void requireWhole() {
    boolean day = (has("d") && has("M")) || (has("M") && !has("d")) || has("q") || has("w");
    require(!hasDate || epochDigits >= 0 || day, "a date has a year with month, quarter or week");
    require(hasDate || hasTime, "it has neither a year nor an hour");
    require(hasDate || !has("MdEqwe"), "a date has a year");
    require(hasTime || !has("msSa"), "a time has an hour");
    require(!has("h") || has("a"), "hours written with h need an a, for AM and PM");
    require(has("m") || !has("s"), "seconds stand behind minutes");
    require(has("s") || fraction == 0 || epochDigits >= 0, "a fraction stands behind seconds");
    require(!hasOffset() || (hasDate && hasTime), "an offset needs a date and a time");
    for (char letter : "yYMdEHhmsSaqwe[".toCharArray()) {
      boolean once = parts.stream().filter(p -> p.letter() == letter).count() <= 1;
      require(once, "it has '" + letter + "' twice");
    }
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new IllegalArgumentException(why);
    }
  }

  private boolean has(String letters) {
    return parts.stream().anyMatch(p -> letters.indexOf(p.letter()) >= 0);
  }

  private boolean hasOffset() {
    return has("[");
  }

  private int width(char letter) {
    return parts.stream()
        .filter(p -> p.letter() == letter)
        .mapToInt(TimePart::width)
        .findFirst()
        .orElse(0);
  }

  @Override
  public String pattern() {
    return pattern;
  }

  /** The pattern of the column's type, which its plain text has. */
  public String plain() {
    return plain(List.of(this), fraction);
  }

  /**
   * The pattern of the type of a column that is written in all these ways.
   *
   * @param digits of a fraction
   */
  public static String plain(List<TimeFormat> formats, int digits) {
    boolean time = formats.stream().anyMatch(f -> f.hasTime);
    boolean utc = formats.stream().anyMatch(f -> f.hasOffset() || f.epochDigits >= 0);
    boolean seconds = formats.stream().anyMatch(f -> f.has("s") || f.epochDigits >= 0);
    String ofDay = seconds ? "HH:mm:ss" : "HH:mm";
    ofDay += digits > 0 ? "." + "S".repeat(digits) : "";
    if (!time) {
      return "yyyy-MM-dd";
    }
    return formats.get(0).hasDate ? "yyyy-MM-dd'T'" + ofDay + (utc ? "XXX" : "") : ofDay;
  }

  /** Its own pattern where a type can have it, else {@link #plain}. */
  public String plainOrOwn() {
    return isOfType() ? pattern : plain();
  }

  /** Whether it has a day, or a week, month or quarter. */
  public boolean hasDate() {
    return hasDate;
  }

  /** Whether a type has this pattern itself, so that the column needs no format beside it. */
  public boolean isOfType() {
    boolean digits =
        parts.stream().noneMatch(p -> p.isNamed() || "Yhaqwe[".indexOf(p.letter()) >= 0);
    boolean day = !hasDate || (has("d") && width('y') == 4);
    return epochDigits < 0 && digits && day && !pattern.startsWith("[");
  }

  /** The same with at most so many digits of a fraction. */
  public TimeFormat withFraction(int digits) {
    String tail = digits == 0 ? "" : "$1" + "S".repeat(digits);
    return fraction == 0 || epochDigits >= 0
        ? this
        : new TimeFormat(pattern.replaceFirst("([.,])S+", tail));
  }

  /** Whether many days are written alike: a month, a quarter or a week. */
  public boolean isCoarse() {
    return hasDate && epochDigits < 0 && !has("d") && !has("e");
  }

  /**
   * Reads a cell.
   *
   * @param perSecond ticks a second of the column's type; 0 for days
   * @return its ticks; {@link LongColumn#MISSING} when it is not so written
   */
  public long ticks(char[] cell, int from, int to, TimeReading reading, long perSecond) {
    if (!read(cell, from, to, reading)) {
      return LongColumn.MISSING;
    }
    if (perSecond == 0) {
      return Math.floorDiv(reading.seconds(), SECONDS_A_DAY);
    }
    long most = Long.MAX_VALUE / perSecond - 1;
    return Math.abs(reading.seconds()) < most
        ? reading.seconds() * perSecond + reading.nanos() / (1_000_000_000 / perSecond)
        : LongColumn.MISSING;
  }

  /** Reads a cell; false when it is not so written. */
  public boolean read(char[] cell, int from, int to, TimeReading reading) {
    return epochDigits < 0
        ? readParts(cell, from, to, reading)
        : readEpoch(cell, from, to, reading);
  }

  private boolean readEpoch(char[] cell, int from, int to, TimeReading reading) {
    boolean minus = from < to && cell[from] == '-';
    int begin = minus ? from + 1 : from;
    if (begin == to || to - begin > MOST_DIGITS || (cell[begin] == '0' && to - begin > 1)) {
      return false;
    }
    long value = 0;
    for (int i = begin; i < to; i++) {
      if (cell[i] < '0' || cell[i] > '9') {
        return false;
      }
      value = 10 * value + cell[i] - '0';
    }
    long signed = minus ? -value : value;
    long perSecond = Decimals.power(epochDigits);
    long nanos = Math.floorMod(signed, perSecond) * Decimals.power(9 - epochDigits);
    reading.set(Math.floorDiv(signed, perSecond), (int) nanos, epochDigits);
    return true;
  }

  private boolean readParts(char[] cell, int from, int to, TimeReading reading) {
    TimeFields fields = reading.fields();
    fields.clear();
    int at = from;
    for (int i = 0; i < parts.size(); i++) {
      TimePart part = parts.get(i);
      if (part.letter() == 'S' && at > from && cell[at - 1] != '.' && cell[at - 1] != ',') {
        continue; // its point was left out
      }
      int end = TimeParts.end(part, cell, at, to);
      if (end < 0 && TimeParts.isPointOfFraction(parts, i)) {
        end = at; // a whole second
      }
      if (end < 0 || !TimeParts.take(part, cell, at, end, fields)) {
        return false;
      }
      at = end;
    }
    long day = hasDate ? fields.day() : 0;
    if (at != to || day == Long.MIN_VALUE) {
      return false;
    }
    long seconds = day * SECONDS_A_DAY + fields.secondsOfDay() - 60L * offset;
    reading.set(seconds, fields.nanos, fields.fractionDigits);
    return true;
  }

  @Override
  public String text(Column column, int row) {
    var times = (LongColumn) column;
    return text(times.value(row), times.ticksPerSecond());
  }

  /**
   * The text of those ticks.
   *
   * @param perSecond of them; 0 for days
   */
  public String text(long ticks, long perSecond) {
    long seconds = perSecond == 0 ? ticks * SECONDS_A_DAY : Math.floorDiv(ticks, perSecond);
    long nanos = perSecond == 0 ? 0 : Math.floorMod(ticks, perSecond) * (1_000_000_000 / perSecond);
    if (epochDigits >= 0) {
      long perEpoch = Decimals.power(epochDigits);
      return Long.toString(seconds * perEpoch + nanos / Decimals.power(9 - epochDigits));
    }
    long local = seconds + 60L * offset;
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, SECONDS_A_DAY));
    int ofDay = (int) Math.floorMod(local, SECONDS_A_DAY);
    var text = new StringBuilder();
    for (TimePart part : parts) {
      switch (part.letter()) {
        case TimePart.LITERAL, TimePart.OFFSET -> text.append(part.texts().get(0));
        case 'S' -> text.append(fraction((int) nanos));
        default -> text.append(TimeParts.text(part, date, ofDay));
      }
    }
    return text.toString();
  }

  private String fraction(int nanos) {
    return String.valueOf(1_000_000_000L + nanos).substring(1, 1 + fraction);
  }

  /** Whether day and month are numbers that may be taken for each other; which stands first. */
  public DayOrder order() {
    int day = place('d');
    int month = place('M');
    int year = place('y');
    boolean numbers = day >= 0 && month >= 0 && width('M') < 3;
    if (!numbers || (year >= 0 && year < Math.min(day, month))) {
      return DayOrder.NONE;
    }
    return day < month ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private int place(char letter) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).letter() == letter) {
        return i;
      }
    }
    return -1;
  }

  static long weekYear(LocalDate date) {
    return date.get(IsoFields.WEEK_BASED_YEAR);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
