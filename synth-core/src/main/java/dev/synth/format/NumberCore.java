package dev.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Reads the digits of a pattern of numbers: {@code #,##0.00}, {@code 0,0#}, {@code 0.00E+00}. */
final class NumberCore {
  private static final Affixes NONE = new Affixes("", "", "-", "");

  private NumberCore() {}

  static NumberPattern parse(String core) {
    int exponentAt = Math.max(core.indexOf('E'), core.indexOf('e'));
    String digits = exponentAt < 0 ? core : core.substring(0, exponentAt);
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      if (NumberPattern.isSeparator(digits.charAt(i))) {
        marks.add(i);
      }
    }
    int last = marks.isEmpty() ? -1 : marks.get(marks.size() - 1);
    boolean grouped = isGrouping(digits, marks);
    int pointAt = last >= 0 && !grouped ? last : -1;
    String whole = pointAt < 0 ? digits : digits.substring(0, pointAt);
    String behind = pointAt < 0 ? "" : digits.substring(pointAt + 1);
    char grouping = grouping(whole);
    char point = pointAt < 0 ? pointBeside(grouping) : digits.charAt(pointAt);
    if (point != '.' && point != ',') {
      throw new IllegalArgumentException("only . and , stand before decimals");
    }
    int zeros = (int) whole.chars().filter(c -> c == '0').count();
    int width = grouping == 0 ? Math.max(1, zeros) : 1;
    int least = (int) behind.chars().filter(c -> c == '0').count();
    NumberPattern open = NumberPattern.open(NONE, grouping, isPairs(whole, grouping), point, width);
    String exponent = exponentAt < 0 ? "" : core.substring(exponentAt + 1);
    return new NumberPattern(
        open.prefix(),
        open.suffix(),
        open.minusPrefix(),
        open.minusSuffix(),
        grouping,
        open.pairs(),
        point,
        width,
        requireInOrder(behind, least),
        behind.length(),
        exponentAt < 0 ? '\0' : core.charAt(exponentAt),
        exponent.startsWith("+"),
        exponent.replace("+", "").length());
  }

  /** Whether the last mark stands between groups: it comes twice, or as in {@code #,##0}. */
  private static boolean isGrouping(String digits, List<Integer> marks) {
    if (marks.isEmpty()) {
      return false;
    }
    int last = marks.get(marks.size() - 1);
    char mark = digits.charAt(last);
    if (marks.size() > 1) {
      return digits.charAt(marks.get(marks.size() - 2)) == mark;
    }
    String behind = digits.substring(last + 1);
    boolean open = !digits.substring(0, last).contains("0");
    return open && (behind.equals("##0") || (behind.equals("###") && mark != '.'));
  }

  private static char grouping(String whole) {
    char grouping = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (!NumberPattern.isSeparator(c)) {
        continue;
      }
      if (grouping != 0 && grouping != c) {
        throw new IllegalArgumentException("it has two kinds of marks between groups of digits");
      }
      grouping = c;
    }
    if (grouping != 0 && !whole.matches("#*.(##.)*##[0#]")) {
      throw new IllegalArgumentException("groups of digits are written as in #,##0 or #,##,##0");
    }
    return grouping;
  }

  private static boolean isPairs(String whole, char grouping) {
    return grouping != 0 && whole.chars().filter(c -> c == grouping).count() > 1;
  }

  private static char pointBeside(char grouping) {
    return grouping == '.' ? ',' : '.';
  }

  private static int requireInOrder(String behind, int least) {
    if (!behind.matches("0*#*")) {
      throw new IllegalArgumentException("behind the point, # stand behind 0");
    }
    return least;
  }
}
