package dev.synth.io.json;

import dev.synth.io.TableFormat;
import dev.synth.io.TableReader;
import dev.synth.io.TableWriter;
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
 * boolean, a missing cell is null, all else a string.
 *
 * <p>Read as {@link JsonFormat} is.
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
    return new JsonRowWriter(schema, out, JsonRowWriter.LINES);
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.of(new JsonReader());
  }
}
