package dev.synth.io;

import dev.synth.io.layout.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Rewrites a text whose escapes are backslashes into one whose quotes are doubled. A backslash
 * before a quote, a delimiter, a line end or a backslash is taken away; another one stays. Lines
 * stay as they are.
 */
final class BackslashReader extends Reader {
  private static final int END = -1;

  private final Reader in;
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();
  private int given;
  private int ahead;
  private boolean begun;

  BackslashReader(Reader in, Dialect dialect) {
    this.in = new BufferedReader(in);
    this.dialect = dialect;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (given == out.length() && !cell()) {
      return -1;
    }
    int count = Math.min(length, out.length() - given);
    out.getChars(given, given + count, target, offset);
    given += count;
    return count;
  }

  /** Rewrites a cell and what ends it; whether there was one. */
  private boolean cell() throws IOException {
    if (!begun) {
      ahead = in.read();
      begun = true;
    }
    if (ahead == END) {
      return false;
    }
    out.setLength(0);
    given = 0;
    while (ahead == ' ' && dialect.delimiter() != ' ') {
      take();
    }
    if (ahead == dialect.quote()) {
      quoted();
    } else {
      unquoted();
    }
    if (ahead != END) {
      take();
    }
    return true;
  }

  private void quoted() throws IOException {
    take();
    while (ahead != END) {
      if (ahead == '\\') {
        if (keeps()) {
          twice();
        }
      } else if (ahead == dialect.quote()) {
        take();
        if (ahead != dialect.quote()) {
          break;
        }
      }
      if (ahead != END) {
        take();
      }
    }
    while (ahead != END && !endsCell()) {
      take(); // what does not belong behind a closing quote is told by the parser
    }
  }

  private void unquoted() throws IOException {
    int begin = out.length();
    boolean kept = false;
    while (ahead != END && !endsCell()) {
      kept |= ahead == '\\' && keeps();
      if (ahead != END) {
        take();
      }
    }
    if (kept) {
      String quote = String.valueOf(dialect.quote());
      String cell = out.substring(begin).replace(quote, quote + quote);
      out.setLength(begin);
      out.append(quote).append(cell).append(quote);
    }
  }

  /** Passes over a backslash, when it keeps what is behind it; else that stays. */
  private boolean keeps() throws IOException {
    ahead = in.read();
    if (ahead == dialect.quote() || ahead == '\\' || (ahead != END && endsCell())) {
      return true;
    }
    out.append('\\');
    return false;
  }

  private void twice() {
    if (ahead == dialect.quote()) {
      out.append(dialect.quote());
    }
  }

  private void take() throws IOException {
    out.append((char) ahead);
    ahead = in.read();
  }

  private boolean endsCell() {
    return ahead == dialect.delimiter() || ahead == '\n' || ahead == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
