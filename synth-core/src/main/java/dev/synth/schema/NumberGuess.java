package dev.synth.schema;

import dev.synth.format.NumberFormat;
import dev.synth.table.ColumnType;
import java.util.Optional;

/**
 * Finds the scale that holds every number of a column. A number is written plainly: a leading zero
 * ({@code 007}), a plus sign or a thousands separator make it something else, since writing it back
 * would change it; so would it a whole number beyond 18 digits. Lenient, when the user says that
 * these are numbers, it takes zeros and plus.
 */
final class NumberGuess {
  private final boolean lenient;
  private long largest;
  private int decimals;
  private int needed;
  private int least = Integer.MAX_VALUE;
  private int padded;
  private boolean floating;
  private final Exponents exponents = new Exponents();

  NumberGuess(boolean lenient) {
    this.lenient = lenient;
  }

  /** Sees a cell; false when it is no number. */
  boolean see(char[] text, int from, int to) {
    char first = text[from];
    boolean sign = first == '-' || (lenient && first == '+');
    int at = sign ? from + 1 : from;
    int end = at;
    long whole = 0;
    for (; end < to && text[end] >= '0' && text[end] <= '9'; end++) {
      whole = whole < 0 ? whole : NumberText.append(whole, text[end] - '0');
    }
    boolean point = end < to && text[end] == '.';
    if (end == at && !point) {
      return false;
    }
    if (!lenient && end - at > 1 && text[at] == '0') {
      return false;
    }
    int tail = point ? NumberText.digits(text, end + 1, to) : end;
    if (point && tail == end + 1) {
      return false;
    }
    if (tail < to) {
      return seeFloating(text, from, to);
    }
    int clean = point ? NumberText.decimals(text, at, end, tail) : 0;
    tail = Math.min(tail, end + 1 + clean);
    if (whole < 0) {
      // longer than a long: without a point a code of digits, each of which counts
      return (lenient || end < tail) && seeFloating(text, from, tail);
    }
    seeDigits(text, whole, end, tail);
    return true;
  }

  private boolean seeFloating(char[] text, int from, int to) {
    if (Double.isNaN(NumberText.floating(text, from, to))) {
      return false;
    }
    floating = true;
    exponents.see(text, from, to);
    return true;
  }

  private void seeDigits(char[] text, long whole, int end, int tail) {
    exponents.seePlain();
    largest = Math.max(largest, whole);
    int behind = Math.max(0, tail - end - 1);
    decimals = Math.max(decimals, behind);
    least = Math.min(least, behind);
    boolean zero = behind > 0 && text[tail - 1] == '0';
    padded = zero ? Math.max(padded, behind) : padded;
    for (int i = tail - 1; i - end > needed; i--) {
      if (text[i] != '0') {
        needed = i - end;
      }
    }
  }

  /** Whether every number so far is whole and fits a long, {@code 5.00} too. */
  boolean whole() {
    return !floating && needed == 0;
  }

  /** How all numbers are written, where all have an exponent. */
  Optional<NumberFormat> exponent() {
    return exponents.format();
  }

  /**
   * How all numbers are written, where they have as few digits behind the point as they need, and
   * not all the same number of them; {@code 1.50} beside {@code 2} says neither.
   */
  Optional<NumberFormat> shortest() {
    boolean shortest = !floating && least < decimals && padded <= least;
    return shortest ? Optional.of(NumberFormat.plain(least, decimals)) : Optional.empty();
  }

  /** The type that holds every number so far. */
  ColumnType type() {
    return new ColumnType.Numeric(
        floating || !fits(decimals) ? ColumnType.Numeric.FLOATING : decimals);
  }

  private boolean fits(int scale) {
    return scale == 0 || NumberText.fits(largest, scale);
  }
}
