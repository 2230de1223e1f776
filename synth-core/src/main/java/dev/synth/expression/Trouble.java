package dev.synth.expression;

import dev.synth.problem.SynthException;

/**
 * Errors that point at a character of an expression:
 *
 * <pre>
 * an expression cannot be read
 *  -> total = price ** quantity
 *                    ^ character 16: a value is missing here
 * To fix: ...
 * </pre>
 */
final class Trouble {
  private static final int SHOWN = 200;
  private static final String INDENT = "\n    "; // under the text that follows " -> "

  private Trouble() {}

  /** The expression is no sentence of the language. */
  static SynthException reading(String text, int at, String why) {
    return pointing("an expression cannot be read", text, at, why)
        .toFix(
            "write it like end >= start, total = price * quantity, status in ('a', 'b'),"
                + " if country = 'DE' then vat is not null.");
  }

  /** The expression can be read, and makes no sense with its columns. */
  static SynthException typing(String text, int at, String why, String fix) {
    return pointing("an expression does not fit its columns", text, at, why).toFix(fix);
  }

  private static SynthException.Draft pointing(String what, String text, int at, String why) {
    int from = Math.max(0, Math.min(at - SHOWN / 2, text.length() - SHOWN));
    String shown =
        text.substring(from, Math.min(text.length(), from + SHOWN))
            .chars()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return SynthException.of(what)
        .at(shown + INDENT + " ".repeat(at - from) + "^ character " + (at + 1) + ": " + why);
  }
}
