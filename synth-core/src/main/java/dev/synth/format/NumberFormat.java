package dev.synth.format;

import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/** Numbers with sign, currency, unit, groups of digits, decimal comma, zeros in front, exponent. */
public final class NumberFormat implements CellFormat {
  private final NumberPattern pattern;
  private final String text;

  NumberFormat(NumberPattern pattern) {
    this.pattern = pattern;
    this.text = pattern.text();
  }

  /**
   * The format of that pattern.
   *
   * @throws IllegalArgumentException when it is none; says why
   */
  public static NumberFormat of(String pattern) {
    return new NumberFormat(NumberPattern.parse(pattern));
  }

  /** A plain number of at least and at most so many digits behind the point. */
  public static NumberFormat plain(int least, int most) {
    return of(least == 0 ? "0" : "0." + "0".repeat(least)).withDecimals(least, most);
  }

  /**
   * Whether cells of that field are plain numbers, however many decimals each is written with: what
   * reads numbers reads them.
   */
  public static boolean arePlain(Field field) {
    return field.type().kind() == Kind.NUMERIC
        && (field.spelling().formats().isEmpty()
            || (field.spelling().formats().size() == 1
                && of(field.spelling().formats().get(0)).isPlain()));
  }

  @Override
  public String pattern() {
    return text;
  }

  /** The least digits behind the point. */
  public int least() {
    return pattern.least();
  }

  /** Digits behind the point; -1 for numbers with an exponent, which no fixed scale holds. */
  public int decimals() {
    return pattern.exponent() != 0 ? -1 : pattern.most();
  }

  /** The same with at least and at most so many digits behind the point. */
  public NumberFormat withDecimals(int least, int most) {
    return new NumberFormat(pattern.withDecimals(least, most));
  }

  /** Whether it is written as a plain number, but for its decimals. */
  public boolean isPlain() {
    return pattern.prefix().isEmpty()
        && pattern.suffix().isEmpty()
        && pattern.minusPrefix().equals("-")
        && pattern.minusSuffix().isEmpty()
        && pattern.grouping() == 0
        && pattern.point() == '.'
        && pattern.width() == 1
        && pattern.exponent() == 0;
  }

  /** Least digits before the point; more than 1 for numbers with zeros in front. */
  public int width() {
    return pattern.width();
  }

  /** What stands before decimals. */
  public char point() {
    return pattern.point();
  }

  /** What stands between groups of digits; 0 for nothing. */
  public char grouping() {
    return pattern.grouping();
  }

  /** What is written beside digits and sign: a currency or a unit. */
  public String unit() {
    return (pattern.prefix() + pattern.suffix()).replace("+", "").strip();
  }

  /**
   * Reads a cell as a plain number.
   *
   * @param plain where its characters are written, as many as the cell has and two more
   * @return how many; -1 when the cell is not so written
   */
  public int plain(char[] cell, int from, int to, char[] plain) {
    int length = part(cell, from, to, pattern.prefix(), pattern.suffix(), plain, 0);
    if (length >= 0) {
      return length;
    }
    plain[0] = '-';
    return part(cell, from, to, pattern.minusPrefix(), pattern.minusSuffix(), plain, 1);
  }

  private int part(
      char[] cell, int from, int to, String before, String behind, char[] plain, int at) {
    int begin = from + before.length();
    int end = to - behind.length();
    boolean around = begin < end && matches(before, cell, from) && matches(behind, cell, end);
    return around ? digits(cell, begin, end, plain, at) : -1;
  }

  private static boolean matches(String literal, char[] cell, int from) {
    for (int i = 0; i < literal.length(); i++) {
      if (cell[from + i] != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int digits(char[] cell, int from, int to, char[] plain, int at) {
    int end = from;
    while (end < to && (isDigit(cell[end]) || isGroupMark(cell, end, to))) {
      end++;
    }
    boolean bare = end == from && end < to && cell[end] == pattern.point() && pattern.width() == 1;
    int length = bare ? at + 1 : whole(cell, from, end, plain, at);
    if (bare) {
      plain[at] = '0'; // .5
    }
    if (length < 0 || end == to) {
      return pattern.exponent() != 0 ? -1 : length;
    }
    if (cell[end] == pattern.point()) {
      int tail = end + 1;
      plain[length++] = '.';
      while (tail < to && isDigit(cell[tail])) {
        plain[length++] = cell[tail++];
      }
      if (tail == end + 1 || tail - end - 1 > pattern.most()) {
        return -1;
      }
      end = tail;
    }
    return exponent(cell, end, to, plain, length);
  }

  private boolean isGroupMark(char[] cell, int i, int to) {
    return pattern.grouping() != 0
        && cell[i] == pattern.grouping()
        && i + 1 < to
        && isDigit(cell[i + 1]);
  }

  /** Digits before the point; groups must be whole, and zeros in front are told by the width. */
  private int whole(char[] cell, int from, int end, char[] plain, int at) {
    int length = at;
    int marks = 0;
    for (int i = from; i < end; i++) {
      if (isDigit(cell[i])) {
        plain[length++] = cell[i];
      } else {
        marks++;
        if (!isPlaceOfMark(end - i - 1)) {
          return -1;
        }
      }
    }
    int digits = length - at;
    boolean zeros = digits > pattern.width() && cell[from] == '0';
    if (digits < pattern.width() || zeros || marks != marksOf(digits)) {
      return -1;
    }
    return length;
  }

  private boolean isPlaceOfMark(int behind) {
    return pattern.pairs() ? behind == 3 || (behind > 3 && (behind - 3) % 3 == 0) : behind % 4 == 3;
  }

  private int marksOf(int digits) {
    if (pattern.grouping() == 0 || digits <= 3) {
      return 0;
    }
    return pattern.pairs() ? (digits - 2) / 2 : (digits - 1) / 3;
  }

  private int exponent(char[] cell, int from, int to, char[] plain, int at) {
    if (pattern.exponent() == 0) {
      return from == to ? at : -1;
    }
    int i = from + 1;
    if (from >= to || cell[from] != pattern.exponent() || i == to) {
      return -1;
    }
    int length = at;
    plain[length++] = 'E';
    boolean minus = cell[i] == '-';
    if (minus || pattern.plus()) {
      if (!minus && cell[i] != '+') {
        return -1;
      }
      plain[length++] = cell[i++];
    }
    int digits = i;
    while (i < to && isDigit(cell[i])) {
      plain[length++] = cell[i++];
    }
    return i == to && i - digits >= pattern.exponentWidth() ? length : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String text(Column column, int row) {
    return text(Objects.requireNonNull(column.text(row), "a missing cell has no format"));
  }

  /** A plain number as it is written. */
  public String text(String plain) {
    boolean minus = plain.startsWith("-");
    String number = minus ? plain.substring(1) : plain;
    String digits = pattern.exponent() == 0 ? fixed(number) : scientific(number);
    return minus
        ? pattern.minusPrefix() + digits + pattern.minusSuffix()
        : pattern.prefix() + digits + pattern.suffix();
  }

  private String fixed(String number) {
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String behind = point < 0 ? "" : number.substring(point + 1);
    if (behind.length() > pattern.most()) {
      var rounded = new BigDecimal(number).setScale(pattern.most(), RoundingMode.HALF_UP);
      return fixed(rounded.toPlainString());
    }
    int end = behind.length();
    while (end > pattern.least() && behind.charAt(end - 1) == '0') {
      end--;
    }
    String decimals = behind.substring(0, Math.min(end, behind.length()));
    decimals += "0".repeat(Math.max(0, pattern.least() - decimals.length()));
    String grouped = grouped("0".repeat(Math.max(0, pattern.width() - whole.length())) + whole);
    return decimals.isEmpty() ? grouped : grouped + pattern.point() + decimals;
  }

  private String grouped(String whole) {
    if (marksOf(whole.length()) == 0) {
      return whole;
    }
    int head = whole.length() - 3;
    var text = new StringBuilder(whole.substring(head));
    int size = pattern.pairs() ? 2 : 3;
    for (; head > 0; head -= size) {
      text.insert(0, whole.substring(Math.max(0, head - size), head) + pattern.grouping());
    }
    return text.toString();
  }

  private String scientific(String number) {
    BigDecimal value = new BigDecimal(number).round(new MathContext(1 + pattern.most()));
    String digits = value.unscaledValue().toString();
    int power = value.signum() == 0 ? 0 : digits.length() - 1 - value.scale();
    digits += "0".repeat(Math.max(0, 1 + pattern.most() - digits.length()));
    String behind = digits.substring(1, 1 + pattern.most());
    int end = behind.length();
    while (end > pattern.least() && behind.charAt(end - 1) == '0') {
      end--;
    }
    String size = Integer.toString(Math.abs(power));
    return digits.charAt(0)
        + (end == 0 ? "" : pattern.point() + behind.substring(0, end))
        + pattern.exponent()
        + (power < 0 ? "-" : pattern.plus() ? "+" : "")
        + "0".repeat(Math.max(0, pattern.exponentWidth() - size.length()))
        + size;
  }

  @Override
  public String toString() {
    return text;
  }
}
