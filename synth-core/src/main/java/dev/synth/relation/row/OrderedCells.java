package dev.synth.relation.row;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.relation.Order;
import dev.synth.relation.Units;
import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.transform.NumberCells;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * Two cells that must stand in an order, drawn again inside their bins where they do not: bins that
 * overlap leave the order open. Without it such rows would be drawn again, and be rarer.
 */
final class OrderedCells {
  /** Draws of one pair; bins that overlap at one end only are left to a check. */
  private static final int ATTEMPTS = 32;

  private final Order order;
  private final int low;
  private final int high;
  private final NumberCells lower;
  private final NumberCells upper;

  /** Of two columns by their places; both are whole numbers or times. */
  static OrderedCells of(Order order, int low, int high, TableCodec cells) {
    return new OrderedCells(
        order,
        low,
        high,
        NumberCells.of(cells.margin(low)).orElseThrow(),
        NumberCells.of(cells.margin(high)).orElseThrow());
  }

  private OrderedCells(Order order, int low, int high, NumberCells lower, NumberCells upper) {
    this.order = order;
    this.low = low;
    this.high = high;
    this.lower = lower;
    this.upper = upper;
  }

  /** The columns that it may change. */
  int low() {
    return low;
  }

  int high() {
    return high;
  }

  /**
   * The same rows, where cells in bins are in order as far as their bins allow.
   *
   * @param lowest category of the lower column by row; bins' alone are drawn again
   * @param highest of the upper one
   */
  Table settle(Table rows, int[] lowest, int[] highest, Streams streams) {
    Column one = rows.column(low);
    Column other = rows.column(high);
    int decimals = Math.max(Units.decimals(one.type()), Units.decimals(other.type()));
    long[] ones = null;
    long[] others = null;
    Stream chance = streams.of(order.low() + "\0below\0" + order.high());
    for (int row = 0; row < rows.rows(); row++) {
      boolean there = !one.isMissing(row) && !other.isMissing(row);
      if (!there || isKept(Units.cell(one, row), Units.cell(other, row), one, other, decimals)) {
        continue;
      }
      if (ones == null || others == null) {
        ones = values(one);
        others = values(other);
      }
      Rng rng = chance.at(row);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        long a = draw(lower, lowest[row], ones[row], rng);
        long b = draw(upper, highest[row], others[row], rng);
        if (isKept(a, b, one, other, decimals)) {
          ones[row] = a;
          others[row] = b;
          break;
        }
      }
    }
    if (ones == null || others == null) {
      return rows;
    }
    List<Column> columns = new ArrayList<>(rows.columns());
    columns.set(low, LongColumn.of(one.type(), ones));
    columns.set(high, LongColumn.of(other.type(), others));
    return Table.of(rows.schema(), columns);
  }

  private static long[] values(Column cells) {
    var values = new long[cells.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = Units.cell(cells, row);
    }
    return values;
  }

  private boolean isKept(long a, long b, Column one, Column other, int decimals) {
    long below = Units.of(a, Units.decimals(one.type()), decimals);
    long above = Units.of(b, Units.decimals(other.type()), decimals);
    return order.strict() ? below < above : below <= above;
  }

  private static long draw(NumberCells cells, int category, long drawn, Rng rng) {
    boolean bin = category < cells.categories() && !cells.isSpike(category);
    if (!bin) {
      return drawn;
    }
    long bottom = cells.low(category);
    long places = Math.max(1, (cells.top(category) - bottom + cells.step() - 1) / cells.step());
    long value = bottom + cells.step() * (long) (rng.nextDouble() * places);
    return cells.holdsSpike(value) ? drawn : value;
  }
}
