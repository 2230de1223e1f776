package dev.synth.io;

import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads delimited text in passes over the bytes: one finds the types, one fills columns of exactly
 * the right size. So memory is that of the table, and of the distinct levels of its categories.
 * Rarely, passes between them count the levels of columns that turned out to be words late, and
 * read numbers and times that are written in other ways than plainly.
 */
final class DelimitedReader implements TableReader {
  private static final int HEAD = 1 << 16;

  private final Optional<Character> fixed;

  /**
   * A reader of a format.
   *
   * @param fixed the format's delimiter; found from the first lines when absent
   */
  DelimitedReader(Optional<Character> fixed) {
    this.fixed = fixed;
  }

  @Override
  public Table read(Input input, ReadOptions options) throws IOException {
    byte[] head = head(input);
    char delimiter = options.delimiter().or(() -> fixed).orElseGet(() -> Delimiter.find(head));
    var guesses = new GuessSink(input.name(), options);
    CsvScan.run(input, delimiter, guesses);
    while (guesses.wantsAgain()) {
      CsvScan.run(input, delimiter, guesses);
    }
    boolean nothing = options.missing().words().contains("");
    var fill = FillSink.found(input.name(), guesses.schema(), guesses.rows(), nothing);
    CsvScan.run(input, delimiter, fill);
    fill.tellStrays(options.warnings());
    return Spellings.protectedIn(fill.table());
  }

  @Override
  public Table read(Input input, Schema schema) throws IOException {
    byte[] head = head(input);
    char delimiter = fixed.orElseGet(() -> delimiter(head, schema));
    var count = new CountSink(input.name());
    CsvScan.run(input, delimiter, count);
    var fill = FillSink.exact(input.name(), schema, count.rows());
    CsvScan.run(input, delimiter, fill);
    return fill.table();
  }

  /** A comma for what we wrote, whatever its names hold; else what is found. */
  private static char delimiter(byte[] head, Schema schema) {
    return DelimitedWriter.beginsWithHeader(head, schema, ',') ? ',' : Delimiter.find(head);
  }

  private static byte[] head(Input input) throws IOException {
    byte[] head;
    try (InputStream in = input.open()) {
      head = in.readNBytes(HEAD);
    }
    FileKind.requireText(input.name(), head);
    return head;
  }
}
