package dev.synth.relation.finding;

import dev.synth.relation.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One column of the sample, as whole numbers: scaled decimals, ticks, or the place of a category's
 * text among all texts.
 */
final class View {
  /** More different values are no categories. */
  private static final int MOST_LEVELS = 5000;

  /** A value of so many rows is like another one by chance. */
  private static final double COMMON = 0.05;

  final String name;
  final ColumnType type;
  final long[] cells;
  final int present;
  final int distinct;

  /** By row: the place of the value among the column's own; -1 where missing. */
  final int[] codes;

  /** By that place: rows of the sample. */
  final int[] counts;

  private final Set<Long> common = new HashSet<>();

  private View(String name, ColumnType type, long[] cells) {
    this.name = name;
    this.type = type;
    this.cells = cells;
    Map<Long, Integer> places = new HashMap<>();
    codes = new int[cells.length];
    var count = new int[cells.length];
    int there = 0;
    for (int row = 0; row < cells.length; row++) {
      codes[row] = -1;
      if (cells[row] != LongColumn.MISSING) {
        there++;
        codes[row] = places.computeIfAbsent(cells[row], value -> places.size());
        count[codes[row]]++;
      }
    }
    counts = Arrays.copyOf(count, places.size());
    present = there;
    distinct = places.size();
    for (Map.Entry<Long, Integer> value : places.entrySet()) {
      if (count[value.getValue()] >= COMMON * there) {
        common.add(value.getKey());
      }
    }
  }

  /**
   * A view of that column.
   *
   * @param texts place of each category's text, for all columns
   */
  static View of(String name, Column column, Map<String, Long> texts) {
    var cells = new long[column.size()];
    for (int row = 0; row < cells.length; row++) {
      if (column.isMissing(row)) {
        cells[row] = LongColumn.MISSING;
      } else if (column instanceof CodeColumn codes) {
        String level = codes.type().levels().get(codes.code(row));
        cells[row] = texts.computeIfAbsent(level, text -> (long) texts.size());
      } else {
        cells[row] = Units.cell(column, row);
      }
    }
    return new View(name, column.type(), cells);
  }

  /** The value of that code, as our CSV writes it. */
  String text(Sample sample, int code) {
    Column column = sample.rows().column(name);
    int row = 0;
    while (codes[row] != code) {
      row++;
    }
    return Objects.requireNonNull(column.text(row));
  }

  boolean isNumber() {
    return type instanceof ColumnType.Numeric;
  }

  boolean isTime() {
    return type instanceof ColumnType.Temporal;
  }

  /** Whether it counts days. */
  boolean isDate() {
    return type instanceof ColumnType.Temporal && type.word().equals("date");
  }

  boolean isCategory() {
    return type instanceof ColumnType.Categorical;
  }

  /** Whether its values are few enough to be counted one by one. */
  boolean hasLevels() {
    return distinct >= 2 && distinct <= MOST_LEVELS && distinct * 5L <= present;
  }

  /** Whether its values are 0 and 1. */
  boolean isFlag() {
    return isNumber() && distinct == 2 && Arrays.stream(cells).allMatch(View::isFlag);
  }

  private static boolean isFlag(long cell) {
    return cell == 0 || cell == 1 || cell == LongColumn.MISSING;
  }

  boolean isCommon(long value) {
    return common.contains(value);
  }

  int decimals() {
    return Units.decimals(type);
  }
}
