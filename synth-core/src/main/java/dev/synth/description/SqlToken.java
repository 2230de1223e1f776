package dev.synth.description;

import java.util.Locale;

/**
 * A word of SQL.
 *
 * @param text as meant: without quotes, doubled ones once
 * @param line from 1
 */
record SqlToken(Kind kind, String text, int line) {
  /** What it is. */
  enum Kind {
    /** A word without quotes: a keyword or a name. */
    WORD,
    /** A name in quotes, which is no keyword. */
    NAME,
    /** A text. */
    TEXT,
    /** A number without a sign. */
    NUMBER,
    /** Anything else. */
    SIGN
  }

  /** Whether it is one of these keywords, in any case. */
  boolean isWord(String... words) {
    for (String word : words) {
      if (kind == Kind.WORD && text.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it may name a table or a column. */
  boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
