package dev.synth.io;

import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;

/**
 * Makes a table of cells in passes over them: one finds the types, one fills columns of exactly the
 * right size. So memory is that of the table, and of the distinct levels of its categories. Rarely,
 * passes between them count the levels of columns that turned out to be words late, and read
 * numbers and times that are written in other ways than plainly.
 */
public final class Passes {
  private Passes() {}

  /** A table whose types are found. */
  public static Table read(CellSource cells, ReadOptions options) throws IOException {
    var guesses = new GuessSink(cells.name(), options);
    cells.tell(guesses);
    while (guesses.wantsAgain()) {
      cells.tell(guesses);
    }
    boolean nothing = options.missing().words().contains("");
    var fill =
        FillSink.found(cells.name(), guesses.schema(), guesses.rows(), guesses.kept(), nothing);
    cells.tell(fill);
    fill.tellStrays(options.warnings());
    return Spellings.protectedIn(fill.table());
  }

  /** A table of known types. */
  public static Table read(CellSource cells, Schema schema) throws IOException {
    var count = new CountSink(cells.name());
    cells.tell(count);
    var fill = FillSink.exact(cells.name(), schema, count.rows());
    cells.tell(fill);
    return fill.table();
  }
}
