package dev.synth.relation;

import dev.synth.table.Table;
import java.util.List;

/**
 * One thing that holds between columns, or of the values of one. Immutable and thread-safe. Where
 * the {@link dev.synth.expression.Expression language} of constraints can say it, {@link #words}
 * are in that language, so that what was found can be demanded.
 */
public sealed interface Relation
    permits Equation,
        Order,
        Offset,
        Combinations,
        OneOf,
        Missing,
        MissingWhen,
        Grain,
        Unique,
        Monotone {
  /** The columns it is about. */
  List<String> columns();

  /** What it says, for a person; holds no value that is rarer than protection allows. */
  String words();

  /**
   * Whether it holds in each row of a table.
   *
   * @throws IllegalArgumentException when the table lacks one of the columns
   */
  RowTest on(Table rows);

  /** In how many rows of a table it says something, and in how many of these it holds. */
  default Held held(Table rows) {
    RowTest test = on(rows);
    long asked = 0;
    long kept = 0;
    for (int row = 0; row < rows.rows(); row++) {
      RowTest.Answer answer = test.of(row);
      asked += answer == RowTest.Answer.SILENT ? 0 : 1;
      kept += answer == RowTest.Answer.KEPT ? 1 : 0;
    }
    return new Held(asked, kept);
  }
}
