package dev.synth.expression;

/**
 * One word of an expression.
 *
 * @param text a name without its backquotes, a text without its quotes; else as written
 * @param from where it begins in the expression
 * @param to where it ends, exclusively
 */
record Token(Kind kind, String text, int from, int to) {
  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    QUOTED_NAME,
    SIGN,
    END
  }

  /** Whether it is that sign, or that keyword in any case. */
  boolean is(String signOrKeyword) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equalsIgnoreCase(signOrKeyword);
  }
}
