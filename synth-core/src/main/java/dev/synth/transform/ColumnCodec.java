package dev.synth.transform;

import dev.synth.random.Rng;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import java.util.Map;

/** One column to categories and back. Immutable. */
sealed interface ColumnCodec permits CategoryCodec, NumberCodec {
  /** The type of decoded cells; a category has protected levels only. */
  ColumnType type();

  /** How many categories. */
  int categories();

  /**
   * The category of each cell.
   *
   * @param rng redraws what is too rare to keep
   */
  int[] encode(Column column, Rng rng);

  /**
   * A cell of each category.
   *
   * @param firstRow number of the first row
   * @param inside places a number inside its bin; one seek a row
   */
  Column decode(int[] codes, long firstRow, Rng inside);

  /** What {@link TableCodec#restore} needs, of plain values. */
  Map<String, Object> attributes();
}
