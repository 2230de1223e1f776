package dev.synth.io.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first rows of a text under a dialect; lenient, since the dialect may be the wrong one. */
final class HeadRows {
  private static final int MOST_ROWS = 200;
  private static final int MOST_CELLS = 50_000;

  private final String text;
  private final Dialect dialect;
  private final List<HeadRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int malformed;
  private int allCells;
  private int line = 1;
  private int at;

  private HeadRows(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /**
   * A row that is not empty.
   *
   * @param line where it begins, from 1
   * @param begin of its first character
   * @param cells stripped
   */
  record HeadRow(int line, int begin, List<String> cells) {
    HeadRow {
      cells = List.copyOf(cells);
    }

    int width() {
      return cells.size();
    }

    /** How many cells hold something. */
    int filled() {
      return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** A cell; nothing where the row has none. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmptyFrom(int column) {
      return cells.stream().skip(column).allMatch(String::isEmpty);
    }
  }

  /**
   * Rows and what was wrong with their quotes.
   *
   * @param malformed cells with text behind a closing quote
   */
  record Parsed(List<HeadRow> rows, int malformed) {
    Parsed {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Parses as much as is needed.
   *
   * @param begin of the first character that counts
   * @param whole whether the text ends where the file ends; else its last row is left out
   */
  static Parsed of(
      String text, int begin, boolean whole, Dialect dialect, Optional<Character> comment) {
    var parsing = new HeadRows(text, dialect);
    parsing.at = begin;
    for (int i = 0; i < begin; i++) {
      parsing.line += parsing.endsLine(i) ? 1 : 0;
    }
    parsing.run(whole, comment);
    return new Parsed(parsing.rows, parsing.malformed);
  }

  private void run(boolean whole, Optional<Character> comment) {
    while (at < text.length() && rows.size() < MOST_ROWS && allCells < MOST_CELLS) {
      if (comment.isPresent() && text.charAt(at) == comment.get()) {
        skipLine();
        continue;
      }
      int begin = at;
      int beginLine = line;
      boolean ended = row();
      boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
      if (!blank && (ended || whole || rows.isEmpty())) {
        rows.add(new HeadRow(beginLine, begin, cells));
        allCells += cells.size();
      }
      cells.clear();
    }
  }

  private void skipLine() {
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    lineEnd();
  }

  /** Reads one row into the cells; whether its line end was there. */
  private boolean row() {
    while (true) {
      int begin = at;
      while (at < text.length() && text.charAt(at) == ' ' && dialect.delimiter() != ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == dialect.quote()) {
        quoted();
      } else {
        at = begin;
        unquoted();
      }
      if (at == text.length()) {
        return false;
      }
      if (isLineEnd(text.charAt(at))) {
        lineEnd();
        return true;
      }
      at++;
    }
  }

  private void unquoted() {
    int begin = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at += dialect.backslash() && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    cells.add(text.substring(begin, at).strip());
  }

  private void quoted() {
    int begin = ++at;
    while (at < text.length() && !closes()) {
      boolean escaped = dialect.backslash() && text.charAt(at) == '\\';
      boolean doubled = text.charAt(at) == dialect.quote();
      line += endsLine(at) ? 1 : 0;
      at += escaped || doubled ? 2 : 1;
    }
    at = Math.min(at, text.length());
    cells.add(text.substring(begin, at).strip());
    at = Math.min(at + 1, text.length());
    int behind = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    malformed += text.substring(behind, at).isBlank() ? 0 : 1;
  }

  /** Whether a quote stands here that is not written twice. */
  private boolean closes() {
    return text.charAt(at) == dialect.quote()
        && (at + 1 == text.length() || text.charAt(at + 1) != dialect.quote());
  }

  private boolean endsCell(char c) {
    return c == dialect.delimiter() || isLineEnd(c);
  }

  private void lineEnd() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
  }

  /** Whether a line ends with the character there: CR LF does once. */
  private boolean endsLine(int place) {
    char c = text.charAt(place);
    return c == '\n' || (c == '\r' && !text.startsWith("\n", place + 1));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
