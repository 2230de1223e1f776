package dev.synth.schema.meaning;

/**
 * Matches a simple pattern of letters, groups, alternatives, {@code ?}, lists of letters and {@code
 * \\w+} where it stands, without compiling it: a name meets some dozens of them once. For names of
 * at most 62 characters.
 */
final class PhraseMatcher {
  static final int LONGEST = 62;

  private final String pattern;
  private final String name;
  private int at;

  private PhraseMatcher(String pattern, String name) {
    this.pattern = pattern;
    this.name = name;
  }

  /** Where the pattern may end that begins at a place of the name: bit i for before character i. */
  static long ends(String pattern, String name, int from) {
    return new PhraseMatcher(pattern, name).choice(1L << from);
  }

  private long choice(long starts) {
    long all = sequence(starts);
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all |= sequence(starts);
    }
    return all;
  }

  private long sequence(long starts) {
    long now = starts;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '|' || c == ')') {
        return now;
      }
      long next = atom(c, now);
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++;
        next |= now;
      }
      now = next;
      if (now == 0) {
        skip();
      }
    }
    return now;
  }

  private long atom(char c, long starts) {
    at++;
    return switch (c) {
      case '(' -> group(starts);
      case '[' -> letters(starts);
      case '\\' -> words(starts);
      default -> step(c, starts);
    };
  }

  private long group(long starts) {
    long inside = choice(starts);
    at++;
    return inside;
  }

  private long letters(long starts) {
    int close = pattern.indexOf(']', at);
    long next = 0;
    for (int i = at; i < close; i++) {
      next |= step(pattern.charAt(i), starts);
    }
    at = close + 1;
    return next;
  }

  private long step(char c, long starts) {
    long next = 0;
    for (long left = starts; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (i < name.length() && name.charAt(i) == c) {
        next |= 1L << (i + 1);
      }
    }
    return next;
  }

  /** One letter or more of a word. */
  private long words(long starts) {
    at += 2; // its letter and its sign
    long next = 0;
    for (long left = starts; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      while (i < name.length() && name.charAt(i) != ' ') {
        next |= 1L << ++i;
      }
    }
    return next;
  }

  /** To the end of this alternative, of which nothing can come any more. */
  private void skip() {
    int depth = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (depth == 0 && (c == '|' || c == ')')) {
        return;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    }
  }
}
