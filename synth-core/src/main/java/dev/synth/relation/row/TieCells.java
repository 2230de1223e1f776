package dev.synth.relation.row;

import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.transform.NumberCells;
import dev.synth.transform.TableCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The categories that a {@link Tie} is about, as values in the unit of its own column. */
final class TieCells {
  final Tie tie;
  final NumberCells own;
  final List<NumberCells> sources;
  final Optional<NumberCells> anchor;
  final Optional<NumberCells> steps;
  final Optional<NumberCells> bound;
  private final TableCodec cells;
  private final long[] common;

  TieCells(Tie tie, TableCodec cells) {
    this.tie = tie;
    this.cells = cells;
    this.own = numbers(tie.column());
    this.sources = tie.sources().stream().map(this::numbers).toList();
    this.anchor = tie.anchor().map(near -> numbers(near.column()));
    this.steps = tie.anchor().map(near -> NumberCells.of(near.steps()).orElseThrow());
    this.bound = tie.bound().map(limit -> numbers(limit.column()));
    this.common = tie.common().stream().mapToLong(value -> value).sorted().toArray();
  }

  private NumberCells numbers(int column) {
    return NumberCells.of(cells.margin(column))
        .orElseThrow(() -> new IllegalArgumentException("a tie of no number"));
  }

  private ColumnType unit() {
    return cells.margin(tie.column()).type();
  }

  boolean isTime() {
    return unit() instanceof ColumnType.Temporal;
  }

  /** A cell of another column; missing where this one has no such value. */
  long cell(Table rows, int column, int row) {
    return Units.cell(rows.column(column), row, unit());
  }

  /** A cell of the anchor. */
  long near(Table rows, int row) {
    return cell(rows, tie.anchor().orElseThrow().column(), row);
  }

  /**
   * What this column's cell is at or above, or at or below, if it keeps its order with the bound;
   * missing where there is none.
   */
  long limit(Table rows, int row) {
    if (tie.bound().isEmpty()) {
      return LongColumn.MISSING;
    }
    int column = tie.bound().get().column();
    long value = Units.cell(rows.column(column), row);
    long below = inOwnUnit(value, column);
    boolean between = below != LongColumn.MISSING && cell(rows, column, row) == LongColumn.MISSING;
    return tie.bound().get().above() && between ? below + 1 : below;
  }

  /** Whether a value is on the other side of that limit. */
  boolean isAcross(long value, long limit) {
    boolean above = tie.bound().isPresent() && tie.bound().get().above();
    return limit != LongColumn.MISSING && (above ? value < limit : value > limit);
  }

  /** The lowest value of the bound's category. */
  long boundLow(int category) {
    return inOwnUnit(lowest(bound.orElseThrow(), category), tie.bound().orElseThrow().column());
  }

  /** What the values of the bound's category are below. */
  long boundTop(int category) {
    return 1
        + inOwnUnit(highest(bound.orElseThrow(), category) - 1, tie.bound().orElseThrow().column());
  }

  /** Whether so many cells hold a value that an equality of it says nothing. */
  boolean isCommon(long value) {
    return Arrays.binarySearch(common, value) >= 0;
  }

  /** Which grain a value has; one more for none. */
  int grain(long value) {
    for (int g = 0; g < tie.grains().size(); g++) {
      if (value % tie.grains().get(g) == 0) {
        return g;
      }
    }
    return tie.grains().size();
  }

  /** The lowest value of a source's category. */
  long low(int source, int category) {
    return inOwnUnit(lowest(sources.get(source), category), tie.sources().get(source));
  }

  /** What the values of a source's category are below. */
  long top(int source, int category) {
    return 1 + inOwnUnit(highest(sources.get(source), category) - 1, tie.sources().get(source));
  }

  /** The lowest value of the anchor's category. */
  long anchorLow(int category) {
    return inOwnUnit(lowest(anchor.orElseThrow(), category), anchorColumn());
  }

  /** What the values of the anchor's category are below. */
  long anchorTop(int category) {
    return 1 + inOwnUnit(highest(anchor.orElseThrow(), category) - 1, anchorColumn());
  }

  private int anchorColumn() {
    return tie.anchor().orElseThrow().column();
  }

  private long inOwnUnit(long value, int column) {
    return Units.of(value, cells.margin(column).type(), unit(), true);
  }

  static long lowest(NumberCells cells, int category) {
    return cells.isSpike(category) ? cells.spike(category) : cells.low(category);
  }

  static long highest(NumberCells cells, int category) {
    return cells.isSpike(category) ? cells.spike(category) + 1 : cells.top(category);
  }
}
