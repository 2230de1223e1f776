package dev.synth.expression;

import dev.synth.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** An expression to its words. */
final class Lexer {
  private static final String SIGNS = "()+-*/,=<>";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The words, the last of kind END. */
  static List<Token> read(String text) {
    var lexer = new Lexer(text);
    while (lexer.skipBlanks()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
    return lexer.tokens;
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\'' || c == '`') {
      quoted(c);
    } else if (isDigit(c)) {
      number();
    } else if (Character.isLetter(c) || c == '_') {
      int from = at;
      while (at < text.length() && isOfName(text.charAt(at))) {
        at++;
      }
      add(Kind.NAME, text.substring(from, at), from);
    } else if (SIGNS.indexOf(c) >= 0 || c == '!') {
      sign();
    } else if (c == '"') {
      throw Trouble.reading(text, at, "a text stands in single quotes, an odd name in backquotes");
    } else {
      throw Trouble.reading(text, at, "the language has no such character");
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  /** A doubled quote stands for one. */
  private void quoted(char quote) {
    int from = at++;
    var content = new StringBuilder();
    while (true) {
      int end = text.indexOf(quote, at);
      if (end < 0) {
        throw Trouble.reading(text, from, "the closing " + quote + " is missing");
      }
      content.append(text, at, end);
      at = end + 1;
      if (at >= text.length() || text.charAt(at) != quote) {
        break;
      }
      content.append(quote);
      at++;
    }
    add(quote == '`' ? Kind.QUOTED_NAME : Kind.TEXT, content.toString(), from);
  }

  private void number() {
    int from = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(from, at);
    boolean joined = at < text.length() && isOfName(text.charAt(at));
    if (joined || !digits.matches("[0-9]+(\\.[0-9]+)?") || digits.length() > 38) {
      throw Trouble.reading(
          text, from, "a number is digits with at most one point, 38 characters in all");
    }
    add(Kind.NUMBER, digits, from);
  }

  private void sign() {
    int from = at;
    String two = text.substring(at, Math.min(text.length(), at + 2));
    if (List.of("<=", ">=", "<>", "!=").contains(two)) {
      at += 2;
      add(Kind.SIGN, two.equals("!=") ? "<>" : two, from);
      return;
    }
    if (two.equals("==")) {
      throw Trouble.reading(text, at, "equality is written with one =");
    }
    if (two.charAt(0) == '!') {
      throw Trouble.reading(text, at, "negation is written not");
    }
    at++;
    add(Kind.SIGN, two.substring(0, 1), from);
  }

  private void add(Kind kind, String content, int from) {
    tokens.add(new Token(kind, content, from, at));
  }
}
