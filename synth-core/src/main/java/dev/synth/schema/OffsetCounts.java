package dev.synth.schema;

import dev.synth.table.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each offset from UTC is written in a column. */
final class OffsetCounts {
  private final Map<Integer, long[]> counts = new TreeMap<>();
  private int last = Moment.ZULU;
  private long run;

  /** Counts minutes east of UTC, or {@link Moment#ZULU}. */
  void add(int minutes) {
    if (minutes == last) {
      run++; // nearly always: no look-up
      return;
    }
    flush();
    last = minutes;
    run = 1;
  }

  private void flush() {
    if (run > 0) {
      counts.computeIfAbsent(last, minutes -> new long[1])[0] += run;
      run = 0;
    }
  }

  /**
   * The pattern with each offset in the place of its X, the commonest first; none where Z is the
   * only one.
   */
  List<String> formats(String pattern) {
    flush();
    boolean others = counts.keySet().stream().anyMatch(minutes -> minutes != Moment.ZULU);
    if (!others || counts.size() > Spelling.MOST || !pattern.contains("X")) {
      return List.of();
    }
    int width = pattern.length() - pattern.indexOf('X');
    return counts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
        .map(e -> pattern.replaceFirst("X+", "[" + text(e.getKey(), width) + "]"))
        .toList();
  }

  private static String text(int minutes, int width) {
    if (minutes == Moment.ZULU) {
      return "Z";
    }
    int size = Math.abs(minutes);
    String tail = width == 1 && size % 60 == 0 ? "" : (width == 3 ? ":" : "") + two(size % 60);
    return (minutes < 0 ? "-" : "+") + two(size / 60) + tail;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
