package dev.synth.io;

import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads delimited text, whose layout is found where it is not said. */
final class DelimitedReader implements TableReader {
  private final char usual;
  private final boolean fixed;

  /**
   * A reader of a format.
   *
   * @param usual the format's delimiter
   * @param fixed whether there is no other
   */
  DelimitedReader(char usual, boolean fixed) {
    this.usual = usual;
    this.fixed = fixed;
  }

  @Override
  public Table read(Input input, ReadOptions options, Consumer<Found> found) throws IOException {
    var layout = new TextLayout(input, usual, fixed, options.layout());
    return read(layout, layout.first(), cells -> Passes.read(cells, options), found);
  }

  @Override
  public Table read(Input input, Schema schema) throws IOException {
    var layout = new TextLayout(input, usual, fixed, LayoutOptions.NONE);
    return read(layout, layout.first(schema), cells -> Passes.read(cells, schema), found -> {});
  }

  private interface Typing {
    Table of(CellSource cells) throws IOException;
  }

  private static Table read(
      TextLayout layout, DelimitedCells first, Typing typing, Consumer<Found> found)
      throws IOException {
    DelimitedCells cells = first;
    Table table;
    try {
      table = typing.of(cells);
    } catch (TextReader.Malformed notUtf8) {
      cells = layout.insteadOf(notUtf8);
      table = again(cells, typing);
    }
    found.accept(cells.found());
    return table;
  }

  private static Table again(CellSource cells, Typing typing) throws IOException {
    try {
      return typing.of(cells);
    } catch (TextReader.Malformed notThatEither) {
      throw notThatEither.explained();
    }
  }
}
