package dev.synth.relation.row;

import dev.synth.random.Streams;
import dev.synth.table.Table;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** What is drawn of a column before its categories, and what it leaves of them. */
sealed interface ColumnTie permits TieCodec, CategoryTie {
  /** The column, by its place. */
  int column();

  /** The columns it looks at, all drawn before it. */
  List<Integer> others();

  /** How many ties there are; the last one is none. */
  int size();

  /** Those below say that the cell is that of another column. */
  int copies();

  /**
   * The tie of each row.
   *
   * @param rows as they are
   * @param category of a column in a row
   */
  int[] encode(Table rows, IntBinaryOperator category);

  /**
   * Marks the column's categories that a tie leaves.
   *
   * @param code of the tie
   * @param other categories of {@link #others} in this row
   * @param allowed receives it by category, a missing one behind
   * @return whether any is left out
   */
  boolean restrict(int code, int[] other, boolean[] allowed);

  /**
   * The same rows, where the column's cells are as their ties say.
   *
   * @param codes of the ties
   * @param categories of the column
   */
  Table settle(Table rows, int[] codes, int[] categories, Streams streams);

  /** As plain values. */
  Map<String, Object> attributes();
}
