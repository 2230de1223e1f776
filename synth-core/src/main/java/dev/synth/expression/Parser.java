package dev.synth.expression;

import dev.synth.expression.Token.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words to a tree, by recursive descent; each method is one line of the grammar. */
final class Parser {
  /** Deeper nesting is nobody's constraint, and would overflow the stack. */
  private static final int DEEPEST = 100;

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private static final Set<String> KEYWORDS =
      Set.of(
          "and", "or", "not", "between", "in", "is", "null", "like", "if", "then", "else", "true",
          "false");

  private final String text;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(String text) {
    this.text = text;
    this.tokens = Lexer.read(text);
  }

  static Node parse(String text) {
    var parser = new Parser(text);
    Node node = parser.condition();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected("nothing more is expected");
    }
    return node;
  }

  // if a then b [else c] | a or b
  private Node condition() {
    if (++depth > DEEPEST) {
      throw Trouble.reading(text, peek().from(), "more than " + DEEPEST + " levels of nesting");
    }
    int at = peek().from();
    Node node;
    if (take("if")) {
      Node condition = condition();
      expect("then");
      Node then = condition();
      Node otherwise = take("else") ? condition() : new Node.Literal(Type.FLAG, true, at);
      node = new Node.If(condition, then, otherwise, at);
    } else {
      node = or();
    }
    depth--;
    return node;
  }

  private Node or() {
    Node left = and();
    while (peek().is("or")) {
      int at = advance().from();
      left = new Node.Binary("or", left, and(), at);
    }
    return left;
  }

  private Node and() {
    Node left = not();
    while (peek().is("and")) {
      int at = advance().from();
      left = new Node.Binary("and", left, not(), at);
    }
    return left;
  }

  private Node not() {
    int negations = 0;
    int at = peek().from();
    while (take("not")) {
      negations++;
    }
    Node node = predicate();
    return negations % 2 == 0 ? node : new Node.Unary("not", node, at);
  }

  // a < b | a between b and c | a in (b, c) | a is null | a like 'b'
  private Node predicate() {
    Node left = sum();
    Token sign = peek();
    if (COMPARISONS.contains(sign.text()) && sign.kind() == Kind.SIGN) {
      advance();
      Node compared = new Node.Binary(sign.text(), left, sum(), sign.from());
      if (COMPARISONS.contains(peek().text()) && peek().kind() == Kind.SIGN) {
        throw unexpected("comparisons are not chained: write a < b and b < c");
      }
      return compared;
    }
    if (take("is")) {
      boolean negated = take("not");
      expect("null");
      return negated(negated, new Node.IsNull(left, sign.from()), sign);
    }
    boolean negated = take("not");
    if (take("between")) {
      Node low = sum();
      expect("and");
      Node high = sum();
      Node from = new Node.Binary(">=", left, low, sign.from());
      Node to = new Node.Binary("<=", left, high, sign.from());
      return negated(negated, new Node.Binary("and", from, to, sign.from()), sign);
    }
    if (take("in")) {
      expect("(");
      return negated(negated, new Node.In(left, list(), sign.from()), sign);
    }
    if (take("like")) {
      Token pattern = advance();
      if (pattern.kind() != Kind.TEXT) {
        throw Trouble.reading(text, pattern.from(), "a pattern in single quotes is expected");
      }
      return negated(negated, new Node.Like(left, pattern.text(), sign.from()), sign);
    }
    if (negated) {
      throw unexpected("between, in or like is expected after not");
    }
    return left;
  }

  private static Node negated(boolean negated, Node node, Token sign) {
    return negated ? new Node.Unary("not", node, sign.from()) : node;
  }

  private Node sum() {
    Node left = product();
    while (peek().is("+") || peek().is("-")) {
      Token sign = advance();
      left = new Node.Binary(sign.text(), left, product(), sign.from());
    }
    return left;
  }

  private Node product() {
    Node left = signed();
    while (peek().is("*") || peek().is("/")) {
      Token sign = advance();
      left = new Node.Binary(sign.text(), left, signed(), sign.from());
    }
    return left;
  }

  private Node signed() {
    boolean minus = false;
    int at = peek().from();
    while (take("-")) {
      minus = !minus;
    }
    Node value = value();
    return minus ? new Node.Unary("-", value, at) : value;
  }

  private Node value() {
    Token token = advance();
    return switch (token.kind()) {
      case NUMBER -> new Node.Literal(Type.NUMBER, new BigDecimal(token.text()), token.from());
      case TEXT -> new Node.Literal(Type.TEXT, token.text(), token.from());
      case QUOTED_NAME -> new Node.Name(token.text(), token.from());
      case NAME -> word(token);
      case SIGN, END -> {
        if (!token.is("(")) {
          next--;
          throw unexpected("a column, a number, a text or ( is expected");
        }
        Node inside = condition();
        expect(")");
        yield inside;
      }
    };
  }

  private Node word(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Node.Literal(Type.FLAG, word.is("true"), word.from());
    }
    if (word.is("null")) {
      return new Node.Null(word.from());
    }
    if (KEYWORDS.contains(word.text().toLowerCase(Locale.ROOT))) {
      next--;
      throw unexpected("a column, a number, a text or ( is expected");
    }
    if (peek().kind() == Kind.TEXT) {
      return temporal(word, advance());
    }
    if (peek().is("(") && !peek().text().isEmpty()) {
      advance();
      return new Node.Call(word.text(), peek().is(")") ? none() : list(), word.from());
    }
    return new Node.Name(word.text(), word.from());
  }

  private List<Node> none() {
    advance();
    return List.of();
  }

  private Node temporal(Token word, Token written) {
    try {
      if (word.is("date")) {
        return new Node.Literal(Type.DATE, LocalDate.parse(written.text()), word.from());
      }
      if (word.is("datetime")) {
        var value = LocalDateTime.parse(written.text().replace(' ', 'T'));
        return new Node.Literal(Type.DATETIME, value, word.from());
      }
      if (word.is("time")) {
        return new Node.Literal(Type.TIME, LocalTime.parse(written.text()), word.from());
      }
    } catch (DateTimeException e) {
      throw Trouble.reading(
          text,
          written.from(),
          "no "
              + word.text()
              + " of this calendar: date '2024-01-31', time '08:00',"
              + " datetime '2024-01-31 08:00'");
    }
    throw Trouble.reading(text, written.from(), "an operator is missing before this text");
  }

  /** Values up to and with the closing parenthesis. */
  private List<Node> list() {
    List<Node> values = new ArrayList<>();
    do {
      values.add(condition());
    } while (take(","));
    expect(")");
    return values;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token advance() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private boolean take(String signOrKeyword) {
    if (peek().is(signOrKeyword)) {
      advance();
      return true;
    }
    return false;
  }

  private void expect(String signOrKeyword) {
    if (!take(signOrKeyword)) {
      throw unexpected(signOrKeyword + " is expected");
    }
  }

  private RuntimeException unexpected(String why) {
    return Trouble.reading(text, peek().from(), why);
  }
}
