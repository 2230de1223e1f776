package dev.synth.io;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.synth.problem.SynthException;
import dev.synth.schema.Blanks;
import java.io.IOException;

/**
 * One pass over a delimited text: FastCSV parses, this checks the shape and tells a {@link
 * CellSink}. No cell becomes an object here, and no more than one is in memory.
 *
 * <p>An empty line is a missing cell when there is one column, else nothing.
 */
final class CsvScan extends CsvCallbackHandler<Boolean> {
  private final String file;
  private final CellSink sink;
  private final Utf8Reader reader;
  private final Header header;
  private boolean inHeader = true;
  private int width;
  private int cells;
  private long line = 1;

  private CsvScan(String file, Utf8Reader reader, CellSink sink) {
    this.file = file;
    this.reader = reader;
    this.sink = sink;
    this.header = new Header(file);
  }

  /**
   * Reads all of it.
   *
   * @throws SynthException when the bytes are no table, with file and line
   */
  static void run(Input input, char delimiter, CellSink sink) throws IOException {
    try (var reader = new Utf8Reader(input.name(), input.open())) {
      var scan = new CsvScan(input.name(), reader, sink);
      scan.read(delimiter);
      if (scan.inHeader) {
        throw SynthException.of("the file is empty")
            .at(input.name() + ", line 1")
            .toFix("put the names of the columns into the first line.");
      }
    }
  }

  private void read(char delimiter) throws IOException {
    CsvReader<Boolean> parser =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(4 * Limits.CELL_CHARACTERS)
            .build(this, reader);
    try {
      var rows = parser.iterator();
      while (rows.hasNext()) {
        rows.next();
      }
    } catch (CsvParseException e) {
      throw explain(e);
    }
  }

  /** The parser wraps what was thrown beneath it; its own texts may hold a cell's character. */
  private RuntimeException explain(CsvParseException e) throws IOException {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SynthException ours) {
        return ours;
      }
      if (t instanceof IOException io) {
        throw io;
      }
    }
    if (e.getCause() != null) {
      return new IllegalStateException("reading " + file + " failed in line " + line, e.getCause());
    }
    if (reader.ended()) {
      return SynthException.of("a quote is not closed")
          .at(file + ", row that begins in line " + line)
          .toFix("close the quote; a quote inside a quoted cell is written twice.");
    }
    return SynthException.of("a closing quote is not followed by a delimiter or a line end")
        .at(file + ", row that begins in line " + line)
        .toFix("write a quote inside a quoted cell twice.");
  }

  @Override
  protected void beginRecord(long startingLine) {
    line = startingLine;
    cells = 0;
    reader.cellEnded(startingLine);
  }

  @Override
  protected void addField(char[] text, int offset, int length, boolean quoted) {
    if (length > Limits.CELL_CHARACTERS) {
      throw Limits.cellTooLong(file, line);
    }
    if (++cells > Limits.COLUMNS) {
      throw Limits.tooManyColumns(file, line);
    }
    reader.cellEnded(line);
    int end = offset + length;
    if (inHeader) {
      int from = quoted ? offset : Blanks.skip(text, offset, end);
      header.add(text, from, quoted ? end : Blanks.drop(text, from, end), line);
    } else if (cells <= width) {
      sink.cell(cells - 1, text, offset, end, quoted, line);
    }
  }

  @Override
  protected void setEmpty() {
    if (!inHeader && width == 1) {
      addField(new char[0], 0, 0, false);
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (cells == 0) {
      return true;
    }
    if (inHeader) {
      inHeader = false;
      width = cells;
      sink.header(header.names());
      return true;
    }
    if (cells != width) {
      throw SynthException.of("a row has " + count(cells) + ", but the header has " + count(width))
          .at(file + ", line " + line)
          .toFix("complete the row, or quote the cell that holds the delimiter.");
    }
    sink.endRow();
    return true;
  }

  private static String count(int cells) {
    return cells == 1 ? "1 cell" : cells + " cells";
  }

  @Override
  protected int getFieldCount() {
    return cells;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected void setComment(char[] text, int offset, int length) {
    throw new IllegalStateException("comments are not read");
  }
}
