package dev.synth.rule.shape;

import java.util.Arrays;
import java.util.Optional;

/** Digits at the end of a number that follow from those before them. */
enum CheckDigit {
  /** ISO/IEC 7812: every second digit from the right is doubled. */
  LUHN(1),
  /** GS1: EAN-8, EAN-13, UPC, ISBN-13; weights 3 and 1 from the right. */
  EAN(1),
  /** ISBN-10: weights 2, 3, .. from the right, modulo 11; ten is X. */
  ISBN(1),
  /** ISO/IEC 7064 MOD 97-10, two digits. */
  MOD97(2);

  private static final int LEAST_DIGITS = 5;

  private final int length;

  CheckDigit(int length) {
    this.length = length;
  }

  /** How many characters it has. */
  int length() {
    return length;
  }

  /** As it is written between brackets. */
  String word() {
    return switch (this) {
      case LUHN -> "luhn";
      case EAN -> "ean";
      case ISBN -> "isbn";
      case MOD97 -> "mod97";
    };
  }

  static Optional<CheckDigit> of(String word) {
    return Arrays.stream(values()).filter(check -> check.word().equals(word)).findFirst();
  }

  /**
   * The check digits that belong behind the ASCII digits of a text; whatever else it has counts
   * not.
   */
  String behind(CharSequence text) {
    return switch (this) {
      case LUHN -> Integer.toString((10 - sum(text, 2, 1) % 10) % 10);
      case EAN -> Integer.toString((10 - sum(text, 3, 1) % 10) % 10);
      case ISBN -> isbn(text);
      case MOD97 -> mod97(text);
    };
  }

  /** Whether a text ends in its check digits, behind at least five digits. */
  boolean holds(String text) {
    int cut = text.length() - length;
    if (cut < LEAST_DIGITS) {
      return false;
    }
    String body = text.substring(0, cut);
    long digits = body.chars().filter(CheckDigit::isDigit).count();
    boolean enough = this == ISBN ? digits == 9 : digits >= LEAST_DIGITS;
    return enough && text.endsWith(behind(body));
  }

  /**
   * Weights are the first, the second, the first .. from the right; a doubled digit's sum counts.
   */
  private static int sum(CharSequence text, int first, int second) {
    int sum = 0;
    int weight = first;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (isDigit(text.charAt(i))) {
        int product = weight * (text.charAt(i) - '0');
        sum += first == 2 && product > 9 ? product - 9 : product;
        weight = weight == first ? second : first;
      }
    }
    return sum;
  }

  private static String isbn(CharSequence text) {
    int sum = 0;
    int weight = 2;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (isDigit(text.charAt(i))) {
        sum += weight++ * (text.charAt(i) - '0');
      }
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "X" : Integer.toString(check);
  }

  private static String mod97(CharSequence text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      rest = isDigit(text.charAt(i)) ? (rest * 10 + text.charAt(i) - '0') % 97 : rest;
    }
    int check = 98 - rest * 100 % 97;
    return (check < 10 ? "0" : "") + check;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
