package dev.synth.io.json;

import dev.synth.io.TableFormat;
import dev.synth.io.TableReader;
import dev.synth.io.TableWriter;
import dev.synth.table.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON array (RFC 8259) of one object a row, written an object a line, else as {@link
 * JsonlFormat}.
 *
 * <p>Read more widely: an array of objects, objects one after the other, or one object that holds
 * one array of objects. Objects in objects are columns such as {@code address.city}, arrays are
 * their text. A key that an object lacks is a missing cell.
 */
public final class JsonFormat implements TableFormat {
  /** For {@link java.util.ServiceLoader}. */
  public JsonFormat() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("json");
  }

  /** An object, or an array that begins with one, whatever the file is called. */
  @Override
  public boolean recognizes(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
    return text.matches("(?s)(\u00EF\u00BB\u00BF)?\\s*(\\[\\s*)?\\{\\s*(\".*|\\}.*)?");
  }

  @Override
  public TableWriter writer(Schema schema, OutputStream out) throws IOException {
    return new JsonRowWriter(schema, out, JsonRowWriter.ARRAY);
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.of(new JsonReader());
  }
}
