package dev.synth.io;

import dev.synth.table.Column;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables from and to text, for the tests of this package. */
final class Texts {
  static final TableFormat CSV = new CsvFormat();

  private Texts() {}

  static Input input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  static Input input(byte[] bytes) {
    return Input.of("people.csv", bytes);
  }

  static Table read(String text) {
    return read(input(text), ReadOptions.DEFAULT);
  }

  static Table read(Input input, ReadOptions options) {
    try {
      return CSV.reader().orElseThrow().read(input, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table read(String text, Schema schema) {
    try {
      return CSV.reader().orElseThrow().read(input(text), schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(TableFormat format, Table... chunks) {
    var bytes = new ByteArrayOutputStream();
    try (TableWriter writer = format.writer(chunks[0].schema(), bytes)) {
      for (Table chunk : chunks) {
        writer.append(chunk);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static List<@Nullable String> cells(Table table, String column) {
    List<@Nullable String> cells = new ArrayList<>();
    Column found = table.column(column);
    for (int row = 0; row < table.rows(); row++) {
      cells.add(found.text(row));
    }
    return cells;
  }
}
