package dev.synth.description;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;

/** The words of one statement, or of a part of it, with a place that moves on. */
final class SqlWords {
  private static final SqlToken END = new SqlToken(SqlToken.Kind.SIGN, "", 0);

  private final String file;
  private final List<SqlToken> tokens;
  private int at;

  /**
   * Those words.
   *
   * @param file the file's name, for messages
   */
  SqlWords(String file, List<SqlToken> tokens) {
    this.file = file;
    this.tokens = List.copyOf(tokens);
  }

  boolean hasNext() {
    return at < tokens.size();
  }

  /** The next word, which stays; behind the end a sign without text. */
  SqlToken peek() {
    return peek(0);
  }

  SqlToken peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }

  SqlToken next() {
    SqlToken token = peek();
    at++;
    return token;
  }

  /** Passes these keywords, if all of them come next. */
  boolean skip(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Passes the sign if it comes next. */
  boolean skipSign(String sign) {
    boolean there = peek().isSign(sign);
    at += there ? 1 : 0;
    return there;
  }

  /** The last part of a name such as {@code public.orders}. */
  String name() {
    if (!peek().isName()) {
      throw wrong("a name is expected");
    }
    String name = next().text();
    while (peek().isSign(".") && peek(1).isName()) {
      next();
      name = next().text();
    }
    return name;
  }

  /** What stands in the brackets that come next, which are passed. */
  List<SqlToken> group() {
    if (!peek().isSign("(")) {
      throw wrong("( is expected");
    }
    List<SqlToken> inside = new ArrayList<>();
    int depth = 0;
    while (hasNext()) {
      SqlToken token = next();
      depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      if (depth == 0) {
        return inside;
      }
      if (depth > 1 || !token.isSign("(") || !inside.isEmpty()) {
        inside.add(token);
      }
    }
    throw wrong("a closing ) is missing");
  }

  /**
   * Column names in brackets, {@code (title(20), length DESC)}; empty when one is an expression.
   */
  List<String> columns() {
    List<String> names = new ArrayList<>();
    for (SqlWords one : new SqlWords(file, group()).split()) {
      boolean part = one.peek(1).isSign("(") && one.peek(2).kind() == SqlToken.Kind.NUMBER;
      if (!one.peek().isName() || (one.peek(1).isSign("(") && !part)) {
        return List.of();
      }
      names.add(one.next().text());
    }
    return names;
  }

  /** The rest, cut at commas outside brackets. */
  List<SqlWords> split() {
    List<SqlWords> parts = new ArrayList<>();
    List<SqlToken> part = new ArrayList<>();
    int depth = 0;
    while (hasNext()) {
      SqlToken token = next();
      depth += token.isSign("(") || token.isSign("[") ? 1 : 0;
      depth -= token.isSign(")") || token.isSign("]") ? 1 : 0;
      if (depth == 0 && token.isSign(",")) {
        parts.add(new SqlWords(file, part));
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(new SqlWords(file, part));
    }
    return parts;
  }

  String file() {
    return file;
  }

  /** Where the next word stands: {@code schema.sql, line 12}. */
  String place() {
    int last = Math.min(at, tokens.size() - 1);
    return last < 0 ? file : file + ", line " + tokens.get(last).line();
  }

  SynthException wrong(String expected) {
    return SynthException.of("a table cannot be read: " + expected)
        .at(place())
        .toFix("correct it, or leave the statement out; PostgreSQL, MySQL and H2 are understood.");
  }
}
