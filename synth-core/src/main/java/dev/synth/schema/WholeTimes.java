package dev.synth.schema;

import dev.synth.format.TimeFormat;
import dev.synth.format.TimeReading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whole numbers that are times: days as {@code 20241231}, moments as {@code 20241231235959}, and
 * seconds or milliseconds since 1970, which the column's name must say too.
 */
final class WholeTimes {
  private static final TimeFormat DAYS = TimeFormat.of("yyyyMMdd");
  private static final TimeFormat MOMENTS = TimeFormat.of("yyyyMMddHHmmss");
  private static final TimeFormat SECONDS = TimeFormat.of("epoch-seconds");
  private static final TimeFormat MILLIS = TimeFormat.of("epoch-millis");
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(.*[^a-z])?(ts|time|timestamp|epoch|unix|datetime|date|at|on|millis|zeit|datum|fecha|data)"
              + "([^a-z].*)?|.*(At|Time|Date|Timestamp|Millis|Ts)");

  private static final int LEAST_CELLS = 5;

  /** 1900 to 2199, as seconds. */
  private static final long EARLIEST = -2_208_988_800L;

  private static final long LATEST = 7_258_118_400L;

  private final TimeReading reading = new TimeReading();
  private boolean alive = true;
  private int width;
  private long cells;

  /** Sees a plain whole number. */
  void see(char[] text, int from, int to) {
    if (!alive) {
      return;
    }
    int length = to - from;
    boolean same = width == 0 || width == length;
    width = length;
    cells++;
    Optional<TimeFormat> format = format();
    alive =
        same
            && format.isPresent()
            && format.get().read(text, from, to, reading)
            && reading.seconds() >= EARLIEST
            && reading.seconds() < LATEST;
  }

  private Optional<TimeFormat> format() {
    return switch (width) {
      case 8 -> Optional.of(DAYS);
      case 14 -> Optional.of(MOMENTS);
      case 10 -> Optional.of(SECONDS);
      case 13 -> Optional.of(MILLIS);
      default -> Optional.empty();
    };
  }

  /** The format of all cells of a column of that name; none when they are numbers. */
  Optional<TimeFormat> of(String name) {
    boolean named = List.of(8, 14).contains(width) || NAME.matcher(name).matches();
    return alive && cells >= LEAST_CELLS && named ? format() : Optional.empty();
  }
}
