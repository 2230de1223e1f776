package dev.synth.schema;

/** The shape of a uuid: 8-4-4-4-12 hexadecimal digits. */
final class UuidText {
  private static final int LENGTH = 36;

  private UuidText() {}

  static boolean matches(char[] text, int from, int to) {
    if (to - from != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text[from + i];
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
