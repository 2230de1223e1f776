package dev.synth.io;

import dev.synth.problem.SynthException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a stream, without a byte order mark. Malformed bytes and a NUL end it with an error
 * that names the line. It also watches how far the parser behind it has gone without ending a cell,
 * so that a file without line ends fails soon and in bounded memory.
 */
final class TextReader extends Reader {
  private static final int BUFFER = 1 << 16;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
  private long line = 1;
  private boolean afterReturn;
  private boolean begun;
  private boolean skippedReturn;
  private boolean ended;
  private long sinceCell;
  private long cellLine = 1;

  TextReader(String file, InputStream in, Charset charset) {
    this.file = file;
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The bytes are not of the charset; for UTF-8 that is a reason to look for another one. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final String charset;
    private final long line;

    private Malformed(String file, String charset, long line) {
      super(file + ", line " + line + " is not " + charset);
      this.file = file;
      this.charset = charset;
      this.line = line;
    }

    SynthException explained() {
      return SynthException.of("the file is not " + charset)
          .at(file + ", line " + line)
          .because(this)
          .toFix(
              "save the file as UTF-8, or say its encoding below the source, such as"
                  + " read: {encoding: windows-1252}.");
    }
  }

  /** Passes over that many lines; the next character is the first behind them. */
  void skipLines(int count) throws IOException {
    for (int left = count; left > 0 && hasNext(); ) {
      char c = chars.get();
      if (c == '\r' || (c == '\n' && !skippedReturn)) {
        left--;
      }
      skippedReturn = c == '\r';
    }
    if (skippedReturn && hasNext() && chars.get(chars.position()) == '\n') {
      chars.get();
    }
  }

  /** Passes over one character. */
  void skipCharacter() throws IOException {
    if (hasNext()) {
      chars.get();
    }
  }

  private boolean hasNext() throws IOException {
    return chars.hasRemaining() || fill();
  }

  /** The parser has ended a cell, or begun a row in that line. */
  void cellEnded(long atLine) {
    sinceCell = 0;
    cellLine = atLine;
  }

  /** Whether the parser has been told that nothing follows. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!hasNext()) {
      ended = true;
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    sinceCell += count;
    if (sinceCell > Limits.CELL_CHARACTERS + 2L * BUFFER) {
      throw Limits.cellTooLong(file, cellLine);
    }
    return count;
  }

  private boolean fill() throws IOException {
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, false);
      if (chars.position() > 0) {
        chars.flip();
        begin();
        countLines();
        if (chars.hasRemaining()) {
          return true;
        }
        chars.clear();
        continue;
      }
      if (result.isError()) {
        throw malformed();
      }
      if (!more()) {
        if (bytes.hasRemaining()) {
          throw malformed();
        }
        chars.flip();
        return false;
      }
    }
  }

  private boolean more() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count > 0) {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    return count >= 0;
  }

  private void begin() {
    if (!begun && chars.get(0) == '\uFEFF') {
      chars.position(1);
    }
    begun = true;
  }

  private void countLines() {
    char[] text = chars.array();
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = text[i];
      if (c > '\r') {
        afterReturn = false;
        continue;
      }
      if (c == '\0') {
        throw nul();
      }
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
    }
  }

  private SynthException nul() {
    return SynthException.of("the file holds a NUL byte, so it is not a text table")
        .at(file + ", line " + line)
        .toFix("export the table again as CSV in UTF-8.");
  }

  private Malformed malformed() {
    return new Malformed(file, decoder.charset().name(), line);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
