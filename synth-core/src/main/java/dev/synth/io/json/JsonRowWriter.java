package dev.synth.io.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.synth.format.CellWriter;
import dev.synth.format.NumberFormat;
import dev.synth.io.Chunks;
import dev.synth.io.TableWriter;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object a row, between what its layout has before, among and behind rows. */
final class JsonRowWriter implements TableWriter {
  private final Schema schema;
  private final CellWriter[] cells;
  private final boolean[] numbers;
  private final boolean[] booleans;
  private final JsonGenerator json;
  private final Rows layout;
  private boolean begun;

  /** What stands before, among and behind the rows. */
  record Rows(String before, String between, String behind) {}

  /** One object a line. */
  static final Rows LINES = new Rows("", "\n", "\n");

  /** One array, an object a line. */
  static final Rows ARRAY = new Rows("[\n", ",\n", "\n]\n");

  JsonRowWriter(Schema schema, OutputStream out, Rows layout) throws IOException {
    this.layout = layout;
    this.schema = schema;
    this.cells = schema.fields().stream().map(CellWriter::of).toArray(CellWriter[]::new);
    this.numbers = new boolean[schema.fields().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = NumberFormat.arePlain(schema.field(i));
    }
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
      json.writeRaw(begun ? layout.between() : layout.before());
      begun = true;
      json.writeStartObject();
      for (int i = 0; i < booleans.length; i++) {
        json.writeFieldName(schema.field(i).name());
        Column column = chunk.column(i);
        write(i, column.isMissing(row) ? null : cells[i].text(column, row));
      }
      json.writeEndObject();
    }
  }

  private void write(int column, @Nullable String cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (booleans[column]) {
      json.writeBoolean(cell.equalsIgnoreCase("true"));
    } else if (numbers[column]) {
      json.writeNumber(cell);
    } else {
      json.writeString(cell);
    }
  }

  @Override
  public void close() throws IOException {
    if (begun) {
      json.writeRaw(layout.behind());
    } else if (layout.equals(ARRAY)) {
      json.writeRaw("[]\n");
    }
    json.close();
  }
}
