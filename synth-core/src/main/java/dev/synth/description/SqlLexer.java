package dev.synth.description;

import dev.synth.description.SqlToken.Kind;
import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dump of PostgreSQL, MySQL or H2 to its statements, each as words. Comments, bodies in dollar
 * quotes, {@code DELIMITER}, rows of {@code COPY} and commands of psql are passed over.
 */
final class SqlLexer {
  private static final Pattern DOLLAR = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
  private static final Pattern MYSQL = Pattern.compile("`|/\\*!\\d|\\bENGINE\\s*=");
  private static final List<String> SIGNS = List.of("::", "<=", ">=", "<>", "!=", "||");

  private final String name;
  private final String text;

  /** Whether a backslash in a text escapes, and # begins a comment. */
  private final boolean mysql;

  private final List<SqlToken> tokens = new ArrayList<>();
  private String delimiter = ";";
  private int at;
  private int line = 1;

  /**
   * Of that text.
   *
   * @param name of the file, for messages
   */
  SqlLexer(String name, String text) {
    this.name = name;
    this.text = text;
    this.mysql = MYSQL.matcher(text).find();
  }

  /**
   * The words of the next statement that has any; empty at the end.
   *
   * @throws SynthException where a quote or a comment has no end
   */
  List<SqlToken> next() {
    tokens.clear();
    while (skipBlanks()) {
      if (text.startsWith(delimiter, at)) {
        forward(delimiter.length());
        if (!tokens.isEmpty()) {
          skipCopiedRows();
          break;
        }
      } else if (!tokens.isEmpty() || !skipCommand()) {
        token();
      }
    }
    return List.copyOf(tokens);
  }

  private boolean skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        forward(1);
      } else if (text.startsWith("--", at) || (mysql && c == '#')) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        forwardBehind("*/", 2, "a comment");
      } else {
        return true;
      }
    }
    return false;
  }

  /** A line that is for a client: {@code DELIMITER //}, {@code \connect shop}. */
  private boolean skipCommand() {
    int from = at;
    if (text.regionMatches(true, at, "DELIMITER ", 0, "DELIMITER ".length())) {
      skipLine();
      delimiter = text.substring(from + "DELIMITER ".length(), at).strip();
      delimiter = delimiter.isEmpty() ? ";" : delimiter;
      return true;
    }
    if (text.charAt(at) == '\\') {
      skipLine();
      return true;
    }
    return false;
  }

  private void skipCopiedRows() {
    int last = tokens.size() - 1;
    boolean copied = tokens.get(0).isWord("COPY") && tokens.get(last).isWord("STDIN");
    if (copied) {
      int end = text.indexOf("\n\\.", at);
      forward((end < 0 ? text.length() : Math.min(text.length(), end + 3)) - at);
    }
  }

  private void token() {
    char c = text.charAt(at);
    Matcher dollar = DOLLAR.matcher(text).region(at, text.length());
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (c == '\'') {
      quoted(c, Kind.TEXT);
    } else if (c == '"' || c == '`') {
      quoted(c, Kind.NAME);
    } else if (c == '$' && dollar.lookingAt()) {
      int from = line;
      forwardBehind(dollar.group(), dollar.group().length(), "a text in " + dollar.group());
      tokens.add(new SqlToken(Kind.TEXT, "", from));
    } else if (number.lookingAt()) {
      add(Kind.NUMBER, number.group());
    } else if (Character.isLetter(c) || c == '_') {
      word();
    } else {
      String two = text.substring(at, Math.min(text.length(), at + 2));
      add(Kind.SIGN, SIGNS.contains(two) ? two : text.substring(at, at + 1));
    }
  }

  /** {@code E'a\n'}, {@code N'a'} and {@code _utf8mb4'a'} are texts. */
  private void word() {
    int end = at;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    boolean text8 = end < text.length() && text.charAt(end) == '\'';
    String word = text.substring(at, end);
    if (text8 && word.matches("(?i)[enbxu]|_\\w+")) {
      forward(end - at);
      quoted('\'', Kind.TEXT);
    } else {
      add(Kind.WORD, word);
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void quoted(char quote, Kind kind) {
    int from = at;
    int begun = line;
    boolean escapes =
        kind == Kind.TEXT && (mysql || (from > 0 && "eE".indexOf(text.charAt(from - 1)) >= 0));
    var content = new StringBuilder();
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
      if ((escapes && c == '\\' && i + 1 < text.length()) || doubled) {
        content.append(text.charAt(i + 1));
        i += 2;
      } else if (c == quote) {
        forward(i + 1 - at);
        tokens.add(new SqlToken(kind, content.toString(), begun));
        return;
      } else {
        content.append(c);
        i++;
      }
    }
    throw open("a quote " + quote, begun);
  }

  private void add(Kind kind, String content) {
    tokens.add(new SqlToken(kind, content, line));
    at += content.length();
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void forwardBehind(String end, int from, String what) {
    int found = text.indexOf(end, at + from);
    if (found < 0) {
      throw open(what, line);
    }
    forward(found + end.length() - at);
  }

  private void forward(int characters) {
    for (int end = at + characters; at < end; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  private SynthException open(String what, int begun) {
    return SynthException.of(what + " in " + name + " has no end")
        .at(name + ", line " + begun)
        .toFix("close it.");
  }
}
