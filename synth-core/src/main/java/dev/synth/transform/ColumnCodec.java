package dev.synth.transform;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Map;

/** One column to one or more categorical parts and back. Immutable. */
sealed interface ColumnCodec permits CategoryCodec, NumberCodec {
  /** The type of decoded cells; a category has protected levels only. */
  ColumnType type();

  /** How many categories each part has. */
  List<Integer> cardinalities();

  /**
   * How many of each part's categories, from the first, stand in an order that means something; 0
   * for none.
   */
  List<Integer> ordered();

  /**
   * The categories of each cell.
   *
   * @param rng redraws what is too rare to keep
   * @return by part, then row
   */
  int[][] encode(Column column, Rng rng);

  /**
   * A cell of each row's categories.
   *
   * @param parts by part, then row
   * @param inside places a number inside its bin
   */
  Column decode(int[][] parts, Stream inside);

  /**
   * One cell of that text.
   *
   * @throws dev.synth.problem.SynthException when the column never has it
   */
  Column cell(String column, String text);

  /** What {@link TableCodec#restore} needs, of plain values. */
  Map<String, Object> attributes();
}
