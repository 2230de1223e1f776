package dev.synth.io;

import dev.synth.format.CellWriter;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes delimited text: UTF-8, no byte order mark, a header, LF after every row. A missing cell is
 * nothing or the word that its column has for it, an empty text is {@code ""}. Quotes stand only
 * where a reader needs them: around delimiters, quotes, line ends, and blanks at an end, which
 * readers may drop.
 */
final class DelimitedWriter implements TableWriter {
  private static final int FLUSH = 1 << 15;

  private final Schema schema;
  private final CellWriter[] cells;
  private final char delimiter;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(2 * FLUSH);

  /** A writer that has written the header. */
  DelimitedWriter(Schema schema, char delimiter, OutputStream out) {
    this.schema = schema;
    this.cells = schema.fields().stream().map(CellWriter::of).toArray(CellWriter[]::new);
    this.delimiter = delimiter;
    this.out = out;
    this.text.append(header(schema, delimiter));
  }

  /** Whether a file begins as we would have written it. */
  static boolean beginsWithHeader(byte[] head, Schema schema, char delimiter) {
    byte[] expected = header(schema, delimiter).getBytes(StandardCharsets.UTF_8);
    return head.length >= expected.length
        && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
  }

  private static String header(Schema schema, char delimiter) {
    var line = new StringBuilder();
    for (Field field : schema.fields()) {
      if (!line.isEmpty()) {
        line.append(delimiter);
      }
      appendCell(line, field.name(), delimiter);
    }
    return line.append('\n').toString();
  }

  @Override
  public void append(Table chunk) throws IOException {
    Chunks.requireSame(schema, chunk.schema());
    int width = schema.width();
    for (int row = 0; row < chunk.rows(); row++) {
      for (int i = 0; i < width; i++) {
        if (i > 0) {
          text.append(delimiter);
        }
        appendCell(text, cells[i].text(chunk.column(i), row), delimiter);
      }
      text.append('\n');
      if (text.length() >= FLUSH) {
        flush();
      }
    }
  }

  private static void appendCell(StringBuilder line, @Nullable String cell, char delimiter) {
    if (cell == null) {
      return;
    }
    if (!needsQuotes(cell, delimiter)) {
      line.append(cell);
      return;
    }
    line.append('"');
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c);
    }
    line.append('"');
  }

  private static boolean needsQuotes(String cell, char delimiter) {
    int length = cell.length();
    if (length == 0 || cell.charAt(0) <= ' ' || cell.charAt(length - 1) <= ' ') {
      return true;
    }
    if (cell.charAt(0) == '\uFEFF') {
      return true; // at the beginning of the file it would be a byte order mark
    }
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
