package dev.synth.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.synth.io.layout.Dialect;
import dev.synth.io.layout.Layout;
import dev.synth.problem.SynthException;
import dev.synth.schema.Blanks;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One pass over a delimited text: FastCSV parses, this checks the shape and tells a {@link
 * CellSink}. No cell becomes an object here, and no more than one is in memory.
 *
 * <p>An empty line is a missing cell when there is one column, else nothing.
 */
final class CsvScan extends CsvCallbackHandler<Boolean> {
  private static final char[] NOTHING = {};

  private final String file;
  private final CellSink sink;
  private final TextReader reader;
  private final Header header;
  private final Layout layout;
  private boolean inHeader;
  private boolean inUnits;
  private boolean tooLong;
  private int width;
  private int cells;
  private long line;

  private CsvScan(String file, Layout layout, TextReader reader, CellSink sink) {
    this.file = file;
    this.layout = layout;
    this.reader = reader;
    this.sink = sink;
    this.header = new Header(file);
    this.inUnits = layout.units();
    this.line = layout.skip() + 1L;
  }

  /**
   * Reads all of it.
   *
   * @return which columns got another name, in words
   * @throws SynthException when the bytes are no table, with file and line
   */
  static List<String> run(Input input, Layout layout, CellSink sink) throws IOException {
    try (var reader = new TextReader(input.name(), input.open(), layout.charset())) {
      var scan = new CsvScan(input.name(), layout, reader, sink);
      scan.begin();
      scan.read();
      if (scan.inHeader) {
        throw SynthException.of("the file is empty")
            .at(input.name() + ", line 1")
            .toFix("put the names of the columns into the first line.");
      }
      return scan.header.changes();
    }
  }

  private void begin() throws IOException {
    reader.skipLines(layout.skip());
    inHeader = layout.names() != Layout.Names.NONE;
    if (layout.names() == Layout.Names.FIRST_COMMENT) {
      reader.skipCharacter();
    } else if (layout.names() == Layout.Names.ALL_BUT_FIRST) {
      header.add("");
    } else if (!inHeader) {
      header.number(layout.width());
      endHeader();
    }
  }

  private void endHeader() {
    width = layout.width() > 0 ? layout.width() : header.width();
    sink.header(header.names(width));
  }

  private void read() throws IOException {
    Dialect dialect = layout.dialect();
    var builder =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .quoteCharacter(dialect.quote())
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(4 * Limits.CELL_CHARACTERS);
    layout
        .comment()
        .ifPresent(mark -> builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(mark));
    Reader text = dialect.backslash() ? new BackslashReader(reader, dialect) : reader;
    CsvReader<Boolean> parser = builder.build(this, text);
    try {
      var rows = parser.iterator();
      while (rows.hasNext()) {
        rows.next();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
    line = startingLine + layout.skip();
    cells = 0;
    tooLong = false;
    reader.cellEnded(line);
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
    if (inHeader || cells > width) {
      int from = quoted ? offset : Blanks.skip(text, offset, end);
      int to = quoted ? end : Blanks.drop(text, from, end);
      if (inHeader) {
        header.add(text, from, to, line);
      } else {
        tooLong |= from < to;
      }
    } else if (!inUnits) {
      sink.cell(cells - 1, text, offset, end, quoted, line);
    }
  }

  @Override
  protected void setEmpty() {
    if (!inHeader && width == 1) {
      addField(NOTHING, 0, 0, false);
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (cells == 0) {
      return true;
    }
    if (inHeader) {
      inHeader = false;
      endHeader();
      return true;
    }
    requireFit();
    if (inUnits) {
      inUnits = false;
      return true;
    }
    while (cells < width) {
      sink.cell(cells++, NOTHING, 0, 0, false, line);
    }
    sink.endRow();
    return true;
  }

  /** Empty cells behind the last column are no cells. */
  private void requireFit() {
    if (tooLong || (cells < width && !layout.fillsShortRows())) {
      String expected = layout.names() == Layout.Names.NONE ? "the first row" : "the header";
      throw SynthException.of(
              "a row has " + count(cells) + ", but " + expected + " has " + count(width))
          .at(file + ", line " + line)
          .toFix(
              tooLong
                  ? "quote the cell that holds the delimiter."
                  : "complete the row, or say read: {shortRows: fill} below the source: then what"
                      + " rows lack at their ends is missing.");
    }
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
    reader.cellEnded(line); // it is no row: there is nothing to tell
  }
}
