package dev.synth.schema;

import dev.synth.format.CellFormat;
import dev.synth.format.DayOrder;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.format.TimeReading;
import dev.synth.table.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads every cell of a column by the formats that were found, or that the user gave. */
final class FormatCheck {
  private final List<? extends CellFormat> formats;
  private final long[] counts;
  private final NumberGuess numbers = new NumberGuess(true);
  private final TimeReading reading = new TimeReading();
  private char[] plain = new char[64];
  private long earliest;
  private long latest;
  private int fraction;
  private long strays;

  FormatCheck(List<? extends CellFormat> formats) {
    this.formats = formats;
    this.counts = new long[formats.size()];
  }

  /** Sees a cell; false when it is of none of the formats. */
  boolean see(char[] text, int from, int to) {
    for (int i = 0; i < counts.length; i++) {
      boolean fits =
          formats.get(i) instanceof NumberFormat number
              ? number(number, text, from, to)
              : time((TimeFormat) formats.get(i), text, from, to);
      if (fits) {
        counts[i]++;
        return true;
      }
    }
    strays++;
    return false;
  }

  private boolean number(NumberFormat format, char[] text, int from, int to) {
    if (plain.length < to - from + 2) {
      plain = new char[to - from + 2];
    }
    int length = format.plain(text, from, to, plain);
    return length > 0 && numbers.see(plain, 0, length);
  }

  private boolean time(TimeFormat format, char[] text, int from, int to) {
    if (!format.read(text, from, to, reading)) {
      return false;
    }
    int digits = Math.max(fraction, reading.fractionDigits());
    if (!TemporalText.fits(reading.seconds(), digits)
        || !TemporalText.fits(earliest, digits)
        || !TemporalText.fits(latest, digits)) {
      return false;
    }
    fraction = digits;
    earliest = Math.min(earliest, reading.seconds());
    latest = Math.max(latest, reading.seconds());
    return true;
  }

  /** How many cells were of a format. */
  long read() {
    return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
  }

  long strays() {
    return strays;
  }

  /** Whether numbers have zeros in front, as codes have. */
  boolean isPadded() {
    return formats.get(0) instanceof NumberFormat number && number.width() > 1;
  }

  /** The type of what was read; floating where no fixed scale holds all numbers. */
  ColumnType type() {
    if (formats.get(0) instanceof NumberFormat) {
      return numbers.type();
    }
    List<TimeFormat> times = used().stream().map(TimeFormat.class::cast).toList();
    boolean own = times.size() == 1 && times.get(0).isOfType();
    return new ColumnType.Temporal(
        own ? times.get(0).withFraction(fraction).pattern() : TimeFormat.plain(times, fraction));
  }

  private List<? extends CellFormat> used() {
    List<CellFormat> used =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -counts[i]))
            .<CellFormat>map(formats::get)
            .toList();
    return used.isEmpty() ? formats : used;
  }

  /** The patterns, that of most cells first; none where the type says all. */
  List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    int decimals = formats.get(0) instanceof NumberFormat ? decimals() : 0;
    int least = numbers.shortest().map(NumberFormat::least).orElse(decimals);
    for (CellFormat format : used()) {
      String pattern =
          format instanceof NumberFormat number
              ? number.withDecimals(least, decimals).pattern()
              : ((TimeFormat) format).withFraction(fraction).pattern();
      if (!patterns.contains(pattern)) {
        patterns.add(pattern);
      }
    }
    return patterns.size() == 1 && isOwn(used().get(0)) && numbers.shortest().isEmpty()
        ? List.of()
        : patterns;
  }

  private int decimals() {
    return ((ColumnType.Numeric) numbers.type()).decimals();
  }

  private static boolean isOwn(CellFormat format) {
    return format instanceof NumberFormat number
        ? number.isPlain()
        : ((TimeFormat) format).isOfType();
  }

  /** What its first format tells others. */
  Conventions conventions() {
    if (formats.get(0) instanceof TimeFormat time) {
      return new Conventions(time.order(), '\0');
    }
    var number = (NumberFormat) formats.get(0);
    return new Conventions(DayOrder.NONE, number.point());
  }

  /** Whether a file that says so is read by these formats. */
  boolean agrees(Conventions file) {
    Conventions mine = conventions();
    return isOfNumbers() ? mine.point() == file.point() : mine.days() == file.days();
  }

  boolean isOfNumbers() {
    return formats.get(0) instanceof NumberFormat;
  }

  String firstPattern() {
    List<String> patterns = patterns();
    return patterns.isEmpty() ? formats.get(0).pattern() : patterns.get(0);
  }

  /** The type of a column whose format the user gave: its decimals, whatever the cells have. */
  ColumnType declaredType() {
    return formats.get(0) instanceof NumberFormat number
        ? new ColumnType.Numeric(number.decimals())
        : new ColumnType.Temporal(declaredTime().plainOrOwn());
  }

  /** The user's format; none where the type says all. */
  List<String> declaredPatterns() {
    boolean shortest =
        formats.get(0) instanceof NumberFormat number && number.least() < number.decimals();
    return isOwn(formats.get(0)) && !shortest ? List.of() : List.of(formats.get(0).pattern());
  }

  private TimeFormat declaredTime() {
    return (TimeFormat) formats.get(0);
  }
}
