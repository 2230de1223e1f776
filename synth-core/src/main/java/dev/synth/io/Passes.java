package dev.synth.io;

import dev.synth.schema.BlankEnds;
import dev.synth.table.ColumnType;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.List;

/**
 * Makes a table of cells in passes over them: one finds the types, one fills columns of exactly the
 * right size. So memory is that of the table, and of the distinct levels of its categories. Rarely,
 * a pass between them counts the levels of columns that turned out to be words late.
 */
public final class Passes {
  private Passes() {}

  /** A table whose types are found. */
  public static Table read(CellSource cells, ReadOptions options) throws IOException {
    var guesses = new GuessSink(cells.name(), options);
    cells.tell(guesses);
    if (guesses.wantsLevels()) {
      cells.tell(guesses);
    }
    var missing = MissingRule.inferring(options.missing());
    var fill =
        new FillSink(cells.name(), guesses.schema(), guesses.rows(), missing, guesses.kept());
    cells.tell(fill);
    return fill.table();
  }

  /** A table of known types. */
  public static Table read(CellSource cells, Schema schema) throws IOException {
    var count = new CountSink(cells.name());
    cells.tell(count);
    var fill = new FillSink(cells.name(), schema, count.rows(), MissingRule.EXACT, kept(schema));
    cells.tell(fill);
    return fill.table();
  }

  /** A level tells whether blanks belong to it; we write a text's blanks in quotes. */
  private static List<BlankEnds> kept(Schema schema) {
    return schema.fields().stream()
        .map(f -> f.type() instanceof ColumnType.Categorical ? BlankEnds.BOTH : BlankEnds.NONE)
        .toList();
  }
}
