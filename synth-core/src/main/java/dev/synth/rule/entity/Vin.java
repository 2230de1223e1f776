package dev.synth.rule.entity;

/**
 * Vehicle identification numbers (ISO 3779, 49 CFR 565): the check digit at the ninth place is
 * right, so that a program takes them; the model year at the tenth is 0, which no maker writes, so
 * that they are no vehicle's.
 */
final class Vin {
  /** Stands for the check digit. */
  private static final char CHECK = '§';

  /** What each letter counts, from A; 0 for those that none has. */
  private static final String LETTERS = "12345678012345070923456789";

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  private Vin() {}

  /** The same with its check digit, where it has a place for one. */
  static String checked(String text) {
    int place = text.indexOf(CHECK);
    if (place < 0) {
      return text;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = text.charAt(i);
      int value = c >= 'A' && c <= 'Z' ? LETTERS.charAt(c - 'A') - '0' : c - '0';
      sum += i == place ? 0 : WEIGHTS[i] * value;
    }
    return text.replace(CHECK, "0123456789X".charAt(sum % 11));
  }
}
