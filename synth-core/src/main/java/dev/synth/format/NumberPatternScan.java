package dev.synth.format;

/** Takes a pattern of numbers apart: literals, with quotes where they hold digits, and digits. */
final class NumberPatternScan {
  private final String pattern;
  private int at;

  NumberPatternScan(String pattern) {
    this.pattern = pattern;
  }

  /** What stands before the digits, or behind them. */
  String literal() {
    var text = new StringBuilder();
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        at = quoted(text);
        continue;
      }
      if (c == '0' || c == '#' || c == ';') {
        break;
      }
      if (Character.isDigit(c)) {
        throw new IllegalArgumentException("digits other than 0 and # must stand in '...'");
      }
      text.append(c);
      at++;
    }
    return text.toString();
  }

  private int quoted(StringBuilder text) {
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '\'') {
      text.append('\'');
      return i + 1;
    }
    for (; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean twice = c == '\'' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
      if (c == '\'' && !twice) {
        return i + 1;
      }
      text.append(c);
      i += twice ? 1 : 0;
    }
    throw new IllegalArgumentException("a quote in it is not closed");
  }

  /** The digits, with what stands between them. */
  String core() {
    int from = at;
    while (at < pattern.length() && (isPlace(at) || isInside(at))) {
      at++;
    }
    if (at == from) {
      throw new IllegalArgumentException("it has no digits: write them as 0 and #");
    }
    int exponent = exponentEnd();
    at = exponent > 0 ? exponent : at;
    return pattern.substring(from, at);
  }

  private boolean isPlace(int i) {
    return i < pattern.length() && (pattern.charAt(i) == '0' || pattern.charAt(i) == '#');
  }

  private boolean isInside(int i) {
    return NumberPattern.isSeparator(pattern.charAt(i)) && isPlace(i + 1);
  }

  private int exponentEnd() {
    if (at == pattern.length() || Character.toUpperCase(pattern.charAt(at)) != 'E') {
      return -1;
    }
    int i = at + 1;
    i += i < pattern.length() && pattern.charAt(i) == '+' ? 1 : 0;
    int digits = i;
    while (i < pattern.length() && pattern.charAt(i) == '0') {
      i++;
    }
    return i > digits ? i : -1;
  }

  boolean skipSemicolon() {
    boolean there = at < pattern.length() && pattern.charAt(at) == ';';
    at += there ? 1 : 0;
    return there;
  }

  void requireEnd() {
    if (at < pattern.length()) {
      throw new IllegalArgumentException("it goes on behind its digits with more of them");
    }
  }
}
