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
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/** One column's {@link Tie} of its cells, and cells of a tie. */
final class TieCodec implements ColumnTie {
  private final TieCells cells;
  private final Tie tie;
  private final NumberCells own;
  private final TieSupport support;

  TieCodec(Tie tie, TableCodec codec) {
    this.tie = tie;
    this.cells = new TieCells(tie, codec);
    this.own = cells.own;
    this.support = new TieSupport(cells);
  }

  @Override
  public int column() {
    return tie.column();
  }

  @Override
  public List<Integer> others() {
    return tie.others();
  }

  /** The order with its bound, which all cells but those across keep. */
  Optional<OrderedCells> ordered(TableCodec codec) {
    return tie.bound()
        .map(
            bound -> {
              int low = bound.above() ? bound.column() : tie.column();
              int high = bound.above() ? tie.column() : bound.column();
              var order =
                  new Order(
                      codec.schema().field(low).name(), codec.schema().field(high).name(), false);
              return OrderedCells.of(order, low, high, codec);
            });
  }

  /** Takes the cells that are across out of what may be drawn again. */
  void leaveOut(int[] codes, int[] categories) {
    for (int row = 0; row < codes.length; row++) {
      categories[row] = codes[row] == tie.across() ? Integer.MAX_VALUE : categories[row];
    }
  }

  @Override
  public int size() {
    return tie.size();
  }

  @Override
  public int copies() {
    return tie.firstStep();
  }

  @Override
  public Map<String, Object> attributes() {
    return tie.attributes();
  }

  @Override
  public boolean restrict(int code, int[] other, boolean[] allowed) {
    return support.restrict(code, other, allowed);
  }

  @Override
  public int[] encode(Table rows, IntBinaryOperator category) {
    Column column = rows.column(tie.column());
    var codes = new int[rows.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.isMissing(row) ? tie.none() : of(rows, row, Units.cell(column, row));
    }
    return codes;
  }

  private int of(Table rows, int row, long value) {
    if (cells.isAcross(value, cells.limit(rows, row))) {
      return tie.across();
    }
    if (cells.isCommon(value) && own.holdsSpike(value)) {
      return tie.none();
    }
    for (int s = 0; s < tie.sources().size(); s++) {
      if (cells.cell(rows, tie.sources().get(s), row) == value) {
        return s;
      }
    }
    if (cells.steps.isPresent()) {
      NumberCells steps = cells.steps.get();
      long near = cells.near(rows, row);
      if (near != LongColumn.MISSING && steps.reaches(value - near)) {
        return tie.firstStep() + steps.category(value - near);
      }
    }
    boolean isWhole = own.isAllSpikes() || own.holdsSpike(value);
    return isWhole ? tie.none() : tie.firstGrain() + cells.grain(value);
  }

  @Override
  public Table settle(Table rows, int[] codes, int[] categories, Streams streams) {
    var column = (LongColumn) rows.column(tie.column());
    Stream chance = streams.of(rows.schema().field(tie.column()).name() + "\0tied");
    var settled = new long[rows.rows()];
    for (int row = 0; row < settled.length; row++) {
      long copied =
          codes[row] < tie.firstStep()
              ? cells.cell(rows, tie.sources().get(codes[row]), row)
              : LongColumn.MISSING;
      boolean isOpen = categories[row] < own.categories() && !own.isSpike(categories[row]);
      if (copied != LongColumn.MISSING) {
        settled[row] = copied;
      } else if (!isOpen) {
        settled[row] = Units.cell(column, row);
      } else {
        settled[row] = open(rows, row, codes[row], categories[row], chance);
      }
    }
    List<Column> columns = new ArrayList<>(rows.columns());
    columns.set(tie.column(), LongColumn.of(column.type(), settled));
    return Table.of(rows.schema(), columns);
  }

  /** A cell in a bin: near its anchor or round, and on its side of the bound. */
  private long open(Table rows, int row, int code, int category, Stream chance) {
    Side side = Side.of(tie, code, cells.limit(rows, row));
    long value = Units.cell(rows.column(tie.column()), row);
    boolean near = code < tie.firstGrain();
    if (near) {
      value = near(rows, row, code - tie.firstStep(), category, chance);
    }
    if (!side.holds(value)) {
      Side left = side.within(own.low(category), own.top(category));
      long least = onLattice(left.from(), own.low(category));
      value = least < left.to() ? drawn(least, left.to(), chance.at(row)) : value;
    }
    if (near || code > tie.none()) {
      return value;
    }
    return rounded(value, Math.min(code, tie.plain()) - tie.firstGrain(), category, side);
  }

  private long near(Table rows, int row, int step, int category, Stream chance) {
    long value = Units.cell(rows.column(tie.column()), row);
    long near = step < 0 ? LongColumn.MISSING : cells.near(rows, row);
    if (near == LongColumn.MISSING) {
      return value;
    }
    NumberCells steps = cells.steps.orElseThrow();
    long low = own.low(category);
    long from = near + TieCells.lowest(steps, step);
    long to = near + TieCells.highest(steps, step);
    long least = onLattice(Math.max(low, from), low);
    long most = Math.min(own.top(category), to);
    if (least >= most) { // a neighbour of the category: the anchor's own category is a range too
      least = onLattice(from, low);
      most = to;
    }
    return least < most && own.reaches(least) ? drawn(least, most, chance.at(row)) : value;
  }

  private long onLattice(long value, long origin) {
    return origin + Math.floorDiv(value - origin + own.step() - 1, own.step()) * own.step();
  }

  private long drawn(long low, long top, Rng rng) {
    long unit = own.step();
    long places = Math.max(1, (top - low + unit - 1) / unit);
    return low + unit * (long) (rng.nextDouble() * places);
  }

  /**
   * The nearest value of a category that is as round as the grain says, and no rounder; of the next
   * finer grain where there is none.
   *
   * <p>A time stays in its hour, and may be no more in its category: it stands on the day of the
   * week that was drawn.
   */
  private long rounded(long value, int grain, int category, Side side) {
    List<Long> grains = tie.grains();
    boolean time = cells.isTime();
    Side left = side.within(own.low(category), own.top(category));
    long low = time ? Math.min(value, left.from()) : left.from();
    long top = time ? Math.max(value + 1, left.to()) : left.to();
    for (int g = grain; g < grains.size(); g++) {
      long size = grains.get(g);
      long below = Math.floorDiv(value, size) * size;
      boolean isBelow = time || value - below <= below + size - value;
      long nearest = isBelow ? below : below + size;
      low = time ? Math.min(low, below) : low;
      for (long at : new long[] {nearest, nearest + size, nearest - size}) {
        if (at >= low && at < top && cells.grain(at) == g) {
          return at;
        }
      }
    }
    if (cells.grain(value) == grains.size()) {
      return value;
    }
    long next = value + own.step();
    return next < top ? next : Math.max(low, value - own.step());
  }
}
