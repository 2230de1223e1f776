package dev.synth.transform;

import dev.synth.json.Tree;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import java.util.Map;

/**
 * What is kept of one column by itself, protected: its categories (frequent levels; spikes and bins
 * of numbers and times), and how a cell is drawn inside one. The only home of protection: whatever
 * learns tables sees margins, never cells. How often each category is, {@link MarginShares} tell;
 * how categories are cut into parts for networks and trees, {@link TableCodec} does. Immutable and
 * thread-safe.
 */
public sealed interface Margin permits NumberMargin, CategoryMargin {
  /**
   * Learns a column whose rows are each another person's.
   *
   * @param name the column's, for messages
   * @throws IllegalArgumentException when it has an {@link Protection#obstacle}
   */
  static Margin of(String name, Column column) {
    return of(name, column, Persons.ROWS);
  }

  /** The same where the rows belong to those persons. */
  static Margin of(String name, Column column, Persons persons) {
    Protection.obstacle(column, persons)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("column '" + name + "': " + why);
            });
    return column instanceof CodeColumn codes
        ? CategoryMargin.fit(codes, persons)
        : NumberMargin.fit(column, persons, Integer.MAX_VALUE);
  }

  /** The margin of numbers or times in at most so many bins, beside what is frequent. */
  static Margin of(LongColumn numbers, Persons persons, int mostBins) {
    return NumberMargin.fit(numbers, persons, mostBins);
  }

  /**
   * The margin read from a model file.
   *
   * @param attributes as {@link #attributes} gave them
   * @throws IllegalArgumentException when it is damaged
   */
  static Margin restore(ColumnType type, Tree attributes) {
    return type instanceof ColumnType.Categorical categorical
        ? new CategoryMargin(categorical, attributes.flag("missing"))
        : NumberMargin.restore(type, attributes);
  }

  /** The type of drawn cells; a category has protected levels only. */
  ColumnType type();

  /** How many categories there are; a missing cell is one more, behind them. */
  int categories();

  /** Whether a cell may be missing. */
  boolean missing();

  /** Whether the categories stand in an order that means something. */
  boolean ordered();

  /**
   * The category of each cell; {@link #categories} for a missing one.
   *
   * @param rng redraws what is too rare to keep
   */
  int[] encode(Column column, Rng rng);

  /**
   * A cell of each category.
   *
   * @param inside places a number inside its bin
   */
  Column decode(int[] categories, Stream inside);

  /**
   * One cell of that text.
   *
   * @throws dev.synth.problem.SynthException when the column never has it
   */
  Column cell(String column, String text);

  /** What {@link #restore} needs beside the type, of plain values. */
  Map<String, Object> attributes();
}
