package dev.synth.io;

import dev.synth.table.Schema;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Comma-separated values (RFC 4180). Written as UTF-8 without a byte order mark, LF, quotes only
 * where needed, a missing cell as nothing and an empty text as {@code ""}; so a missing cell of a
 * one-column table is an empty line.
 *
 * <p>Read more widely: encoding, delimiter, quotes and what stands before the names are found where
 * {@link dev.synth.io.layout.LayoutOptions} does not say them. Any line end. Blanks around unquoted
 * cells are dropped. An empty line is a missing cell in a one-column table, else it is skipped.
 * Rows must be as long as the header, but for empty cells behind it.
 */
public final class CsvFormat implements TableFormat {
  /** For {@link java.util.ServiceLoader}. */
  public CsvFormat() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv");
  }

  @Override
  public TableWriter writer(Schema schema, OutputStream out) {
    return new DelimitedWriter(schema, ',', out);
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.of(new DelimitedReader(',', false));
  }
}
