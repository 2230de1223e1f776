package dev.synth.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers that are round as people write them, in every locale. */
final class RoundNumber {
  private static final MathContext DIGITS = new MathContext(6);
  private static final int LONGEST = 12;

  private RoundNumber() {}

  static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() > LONGEST ? rounded.toString() : plain;
  }
}
