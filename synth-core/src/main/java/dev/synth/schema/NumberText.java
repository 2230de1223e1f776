package dev.synth.schema;

import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Reads numbers from ranges of characters without making an object. */
final class NumberText {
  /** What {@link #scaled} answers when the range is no such number. */
  static final long NONE = LongColumn.MISSING;

  private NumberText() {}

  /**
   * The number times 10^decimals.
   *
   * @return {@link #NONE} when it is no plain number, does not fit a long, or has more digits
   *     behind the point than zeros
   */
  static long scaled(char[] text, int from, int to, int decimals) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || (at < to && text[at] == '+')) {
      at++;
    }
    long value = 0;
    int digits = 0;
    int behind = -1;
    for (; at < to; at++) {
      char c = text[at];
      if (c == '.' && behind < 0) {
        behind = 0;
        continue;
      }
      if (c < '0' || c > '9') {
        return NONE;
      }
      digits++;
      if (behind >= 0 && behind++ >= decimals) {
        if (c != '0') {
          return NONE;
        }
        continue;
      }
      value = append(value, c - '0');
      if (value < 0) {
        return NONE;
      }
    }
    if (digits == 0) {
      return NONE;
    }
    for (int missing = decimals - Math.max(behind, 0); missing > 0; missing--) {
      value = append(value, 0);
      if (value < 0) {
        return NONE;
      }
    }
    return negative ? -value : value;
  }

  /** Binary noise stands in the 16th or 17th digit of a double. */
  private static final int NOISY_DIGITS = 16;

  private static final int NOISE = 3;
  private static final int LEAST_RUN = 5;

  /**
   * How many digits behind the point a plain number has without the noise of binary arithmetic:
   * {@code 47.531000000000006} has 3, and so has {@code 47.530999999999999}. Noise is told by at
   * least 16 significant digits, of which all but at most the last three end in a run of five zeros
   * or nines or more.
   *
   * @param point where the point is
   * @param to end of the digits behind it
   */
  static int decimals(char[] text, int from, int point, int to) {
    if (to - from < NOISY_DIGITS) {
      return to - point - 1;
    }
    int first = from;
    while (first < to && (text[first] < '1' || text[first] > '9')) {
      first++;
    }
    int significant = to - first - (first < point ? 1 : 0);
    for (int noise = 0; noise <= NOISE && significant >= NOISY_DIGITS; noise++) {
      int last = to - 1 - noise;
      int start = last;
      while (start > point && text[start] == text[last]) {
        start--;
      }
      boolean round = text[last] == '9' || (text[last] == '0' && noise > 0);
      if (round && last - start >= LEAST_RUN) {
        return start - point;
      }
    }
    return to - point - 1;
  }

  /** As {@link #scaled}, of a number with binary noise behind the decimals. */
  static long scaledWithoutNoise(char[] text, int from, int to, int decimals) {
    int point = from;
    while (point < to && text[point] != '.') {
      point++;
    }
    if (point == to
        || !isNumber(text, from, to)
        || digits(text, point + 1, to) < to
        || decimals(text, from, point, to) > decimals) {
      return NONE;
    }
    BigDecimal exact = new BigDecimal(text, from, to - from);
    BigInteger scaled = exact.setScale(decimals, RoundingMode.HALF_UP).unscaledValue();
    return scaled.bitLength() < Long.SIZE ? scaled.longValue() : NONE;
  }

  /** The number as the nearest double; NaN when it is none or not finite. */
  static double floating(char[] text, int from, int to) {
    if (!isNumber(text, from, to)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(new String(text, from, to - from));
    return Double.isInfinite(value) ? Double.NaN : value + 0.0; // -0.0 would be written as 0
  }

  /** Whether the range is digits with an optional sign, point and exponent. */
  static boolean isNumber(char[] text, int from, int to) {
    int at = from;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int begin = at;
    at = digits(text, at, to);
    int count = at - begin;
    if (at < to && text[at] == '.') {
      int end = digits(text, at + 1, to);
      count += end - at - 1;
      at = end;
    }
    if (count == 0) {
      return false;
    }
    if (at == to) {
      return true;
    }
    return isExponent(text, at, to);
  }

  private static boolean isExponent(char[] text, int from, int to) {
    if (text[from] != 'e' && text[from] != 'E') {
      return false;
    }
    int at = from + 1;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    return at < to && digits(text, at, to) == to;
  }

  /** Where the digits that begin at {@code from} end. */
  static int digits(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }

  private static final long ROOM_FOR_ANY_DIGIT = Long.MAX_VALUE / 10 - 1;

  /** Another digit behind a number, or a negative one when it does not fit. */
  static long append(long value, int digit) {
    boolean fits = value <= ROOM_FOR_ANY_DIGIT || value <= (Long.MAX_VALUE - digit) / 10;
    return fits ? value * 10 + digit : -1;
  }

  /** Whether every number with such an integer part and so many decimals fits a long. */
  static boolean fits(long integerPart, int decimals) {
    return decimals <= 18 && integerPart <= Long.MAX_VALUE / Decimals.power(decimals) - 1;
  }
}
