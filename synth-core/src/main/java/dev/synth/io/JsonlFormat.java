package dev.synth.io;

import dev.synth.table.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JSON Lines (jsonlines.org): one object a row, UTF-8, LF. Numbers are numbers with the column's
 * decimals, or strings where the column has a format of its own; a category of false and true is a
 * boolean, a missing cell is null, all else a string. Only written.
 */
public final class JsonlFormat implements TableFormat {
  private static final Set<String> EXTENSIONS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("jsonl", "ndjson")));

  /** For {@link java.util.ServiceLoader}. */
  public JsonlFormat() {}

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public Set<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public TableWriter writer(Schema schema, OutputStream out) throws IOException {
    return new JsonlWriter(schema, out);
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.empty();
  }
}
