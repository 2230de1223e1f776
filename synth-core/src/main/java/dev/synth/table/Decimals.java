package dev.synth.table;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers and their text, from scaled integers: the same characters on every JDK and locale,
 * without an exponent ({@code Double.toString} changed after JDK 17).
 */
public final class Decimals {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Decimals() {}

  /** Ten to that power, 0 to 18. */
  public static long power(int exponent) {
    return POWERS[exponent];
  }

  /** The value of a scaled integer, nearest double. */
  public static double toDouble(long scaled, int decimals) {
    return decimals == 0 ? scaled : (double) scaled / POWERS[decimals];
  }

  /** A scaled integer with exactly that many digits behind the point. */
  public static String text(long scaled, int decimals) {
    if (decimals == 0) {
      return Long.toString(scaled);
    }
    String digits = Long.toString(Math.abs(scaled));
    if (digits.length() <= decimals) {
      digits = "0".repeat(decimals + 1 - digits.length()) + digits;
    }
    int point = digits.length() - decimals;
    return (scaled < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
  }

  /** The shortest of 15, 16 and 17 significant digits that reads back as the same double. */
  public static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("not a finite number");
    }
    var exact = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(17)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The double times 10^decimals, rounded half away from zero, or clamped into the long range. */
  public static long scale(double value, int decimals) {
    double scaled = value * POWERS[decimals];
    return (long) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }
}
