package dev.synth.io;

import dev.synth.table.Schema;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Tab-separated values, else as {@link CsvFormat}: quotes stand around tabs and line ends. */
public final class TsvFormat implements TableFormat {
  private static final char TAB = '\t';

  /** For {@link java.util.ServiceLoader}. */
  public TsvFormat() {}

  @Override
  public String name() {
    return "tsv";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("tsv");
  }

  @Override
  public TableWriter writer(Schema schema, OutputStream out) {
    return new DelimitedWriter(schema, TAB, out);
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.of(new DelimitedReader(TAB, true));
  }
}
