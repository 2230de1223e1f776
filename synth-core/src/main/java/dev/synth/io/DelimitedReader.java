package dev.synth.io;

import dev.synth.schema.BlankEnds;
import dev.synth.table.ColumnType;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads delimited text in passes over the bytes: one finds the types, one fills columns of exactly
 * the right size. So memory is that of the table, and of the distinct levels of its categories.
 * Rarely, a pass between them counts the levels of columns that turned out to be words late.
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
    if (guesses.wantsLevels()) {
      CsvScan.run(input, delimiter, guesses);
    }
    var missing = MissingRule.inferring(options.missing());
    var fill =
        new FillSink(input.name(), guesses.schema(), guesses.rows(), missing, guesses.kept());
    CsvScan.run(input, delimiter, fill);
    return fill.table();
  }

  @Override
  public Table read(Input input, Schema schema) throws IOException {
    byte[] head = head(input);
    char delimiter = fixed.orElseGet(() -> delimiter(head, schema));
    var count = new CountSink(input.name());
    CsvScan.run(input, delimiter, count);
    var fill = new FillSink(input.name(), schema, count.rows(), MissingRule.EXACT, kept(schema));
    CsvScan.run(input, delimiter, fill);
    return fill.table();
  }

  /** A comma for what we wrote, whatever its names hold; else what is found. */
  private static char delimiter(byte[] head, Schema schema) {
    return DelimitedWriter.beginsWithHeader(head, schema, ',') ? ',' : Delimiter.find(head);
  }

  /** A level tells whether blanks belong to it; we write a text's blanks in quotes. */
  private static List<BlankEnds> kept(Schema schema) {
    return schema.fields().stream()
        .map(f -> f.type() instanceof ColumnType.Categorical ? BlankEnds.BOTH : BlankEnds.NONE)
        .toList();
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
