package dev.synth.schema.meaning;

import java.math.BigInteger;
import java.util.Locale;

/** Check digits of numbers that stand for persons, accounts and cards. */
final class CheckDigits {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int[][] D5 = dihedral();
  private static final int[] TURN = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /** The sum of digits by weights, from the left; digits behind the last weight do not count. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum;
  }

  static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  /** ISO/IEC 7812-1 annex B (Luhn). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : (2 * digit) % 10 + digit / 5;
    }
    return sum % 10 == 0;
  }

  /** ISO/IEC 7064 MOD 11,10: tax numbers of Germany, OIB of Croatia. */
  static boolean mod1110(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10 == digit(digits, digits.length() - 1);
  }

  /** ISO 13616: letters count from 10, the first four characters go last, remainder 1 by 97. */
  static boolean iban(String value) {
    String compact = value.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!compact.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    var digits = new StringBuilder();
    for (char c : (compact.substring(4) + compact.substring(0, 4)).toCharArray()) {
      digits.append(Character.digit(c, 36));
    }
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }

  /** Digits by a dihedral group of order 10 (Verhoeff 1969): Aadhaar of India. */
  static boolean verhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int turned = digit(digits, digits.length() - 1 - i);
      for (int turn = 0; turn < i % 8; turn++) {
        turned = TURN[turned];
      }
      check = D5[check][turned];
    }
    return check == 0;
  }

  private static int[][] dihedral() {
    int[][] table = new int[10][10];
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        int sum = a < 5 ? a + b : a - b;
        boolean flipped = (a < 5) != (b < 5);
        table[a][b] = Math.floorMod(sum, 5) + (flipped ? 5 : 0);
      }
    }
    return table;
  }
}
