package dev.synth.io;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.synth.format.CellWriter;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Kind;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object a line. */
final class JsonlWriter implements TableWriter {
  private final Schema schema;
  private final CellWriter[] cells;
  private final boolean[] booleans;
  private final JsonGenerator json;

  JsonlWriter(Schema schema, OutputStream out) throws IOException {
    this.schema = schema;
    this.cells = schema.fields().stream().map(CellWriter::of).toArray(CellWriter[]::new);
    this.booleans = new boolean[schema.width()];
    for (int i = 0; i < booleans.length; i++) {
      booleans[i] = isBoolean(schema.field(i).type());
    }
    this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    this.json.setRootValueSeparator(null);
    // else a character above U+FFFF would be twelve of ASCII
    this.json.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
  }

  private static boolean isBoolean(ColumnType type) {
    return type instanceof ColumnType.Categorical c
        && c.levels().size() == 2
        && c.levels().get(0).equalsIgnoreCase("false")
        && c.levels().get(1).equalsIgnoreCase("true");
  }

  @Override
  public void append(Table chunk) throws IOException {
    Chunks.requireSame(schema, chunk.schema());
    for (int row = 0; row < chunk.rows(); row++) {
      json.writeStartObject();
      for (int i = 0; i < booleans.length; i++) {
        json.writeFieldName(schema.field(i).name());
        Column column = chunk.column(i);
        write(i, column.isMissing(row) ? null : cells[i].text(column, row));
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void write(int column, @Nullable String cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (booleans[column]) {
      json.writeBoolean(cell.equalsIgnoreCase("true"));
    } else if (schema.field(column).type().kind() == Kind.NUMERIC && cells[column].isPlain()) {
      json.writeNumber(cell);
    } else {
      json.writeString(cell);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
