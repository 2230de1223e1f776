package dev.synth.io.json;

import dev.synth.io.Input;
import dev.synth.io.Passes;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableReader;
import dev.synth.io.layout.Found;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads objects as rows. */
final class JsonReader implements TableReader {
  @Override
  public Table read(Input input, ReadOptions options, Consumer<Found> found) throws IOException {
    JsonCells cells = JsonCells.of(input);
    Table table = Passes.read(cells, options);
    found.accept(cells.found());
    return table;
  }

  @Override
  public Table read(Input input, Schema schema) throws IOException {
    return Passes.read(JsonCells.of(input), schema);
  }
}
