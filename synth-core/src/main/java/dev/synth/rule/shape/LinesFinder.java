package dev.synth.rule.shape;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.transform.Protection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds columns that number the rows of each value of another one, such as lines of an order. */
public final class LinesFinder {
  private static final Pattern TOGETHER =
      Pattern.compile("(?s)shape\\(.*, draw=(?:running|grouped), repeats=([0-9x ]+)\\)");

  private LinesFinder() {}

  /**
   * The rule of such a column; empty where a row has another number.
   *
   * @param parent the other column
   * @param rule that makes the other column
   */
  public static Optional<String> rule(Column parent, String rule, Column cells) {
    Matcher together = TOGETHER.matcher(rule);
    boolean whole = cells.type().equals(new ColumnType.Numeric(0));
    if (!together.matches() || !whole || !(cells instanceof LongColumn numbers)) {
      return Optional.empty();
    }
    long start = numbers.size() == 0 ? 0 : numbers.value(0);
    long step = 0;
    int counted = 0;
    String before = null;
    for (int row = 0; row < numbers.size(); row++) {
      String value = parent.text(row);
      long number = numbers.value(row);
      if (value == null || number == LongColumn.MISSING) {
        return Optional.empty();
      }
      if (value.equals(before)) {
        step = counted++ == 0 ? number - numbers.value(row - 1) : step;
        if (step == 0 || number - numbers.value(row - 1) != step) {
          return Optional.empty();
        }
      } else if (number != start) {
        return Optional.empty();
      }
      before = value;
    }
    boolean plain = start == 1 && step == 1;
    return counted < Protection.MIN_ROWS
        ? Optional.empty()
        : Optional.of(
            "lines('" + together.group(1) + (plain ? "')" : "', " + start + ", " + step + ")"));
  }
}
