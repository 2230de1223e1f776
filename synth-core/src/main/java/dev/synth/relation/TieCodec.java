package dev.synth.relation;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.transform.NumberCells;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One column's {@link Tie}: of its cells, what it leaves of their categories, and back. */
final class TieCodec {
  private final Tie tie;
  private final TableCodec cells;
  private final NumberCells own;
  private final List<NumberCells> sources = new ArrayList<>();
  private final List<NumberCells> anchor = new ArrayList<>(); // one or none, as are the steps
  private final List<NumberCells> steps = new ArrayList<>();
  private final long[] common;
  private final boolean[][] templates; // by tie from the first grain on: what it leaves by itself
  private final long[] lowest; // by category
  private final long[] highest;

  TieCodec(Tie tie, TableCodec cells) {
    this.tie = tie;
    this.cells = cells;
    this.own = numbers(tie.column());
    tie.sources().forEach(source -> sources.add(numbers(source)));
    tie.anchor()
        .ifPresent(
            near -> {
              anchor.add(numbers(near.column()));
              steps.add(NumberCells.of(near.steps()).orElseThrow());
            });
    this.common = tie.common().stream().mapToLong(value -> value).sorted().toArray();
    this.lowest = new long[own.categories()];
    this.highest = new long[own.categories()];
    this.templates = new boolean[tie.none() + 1 - tie.firstGrain()][own.categories()];
    for (int k = 0; k < lowest.length; k++) {
      lowest[k] = lowest(own, k);
      highest[k] = highest(own, k);
      boolean bin = !own.isSpike(k);
      for (int g = 0; g < tie.grains().size(); g++) {
        templates[g][k] = bin && holds(g, lowest[k], highest[k]);
      }
      templates[tie.grains().size()][k] = bin;
      templates[tie.grains().size() + 1][k] = !bin;
    }
  }

  private NumberCells numbers(int column) {
    return NumberCells.of(cells.margin(column))
        .orElseThrow(() -> new IllegalArgumentException("a tie of no number"));
  }

  Tie tie() {
    return tie;
  }

  /** A cell of another column in the unit of this one; missing where that has no such value. */
  private long cell(Table rows, int column, int row) {
    return Units.cell(rows.column(column), row, cells.margin(tie.column()).type());
  }

  /** The tie of each row's cell. */
  int[] encode(Table rows) {
    Column column = rows.column(tie.column());
    var codes = new int[rows.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.isMissing(row) ? tie.none() : of(rows, row, Units.cell(column, row));
    }
    return codes;
  }

  private int of(Table rows, int row, long value) {
    if (isCommon(value) && own.holdsSpike(value)) {
      return tie.none();
    }
    for (int s = 0; s < sources.size(); s++) {
      if (cell(rows, tie.sources().get(s), row) == value) {
        return s;
      }
    }
    if (!steps.isEmpty()) {
      long near = cell(rows, tie.anchor().orElseThrow().column(), row);
      if (near != LongColumn.MISSING && steps.get(0).reaches(value - near)) {
        return tie.firstStep() + steps.get(0).category(value - near);
      }
    }
    return own.holdsSpike(value) ? tie.none() : tie.firstGrain() + grain(value);
  }

  private boolean isCommon(long value) {
    return Arrays.binarySearch(common, value) >= 0;
  }

  private int grain(long value) {
    for (int g = 0; g < tie.grains().size(); g++) {
      if (value % tie.grains().get(g) == 0) {
        return g;
      }
    }
    return tie.grains().size();
  }

  private boolean holds(int grain, long low, long top) {
    long size = tie.grains().get(grain);
    long at = Math.floorDiv(low + size - 1, size) * size;
    while (at < top && grain(at) != grain) {
      at += size;
    }
    return at < top;
  }

  /**
   * Marks the column's categories that a tie leaves.
   *
   * @param code of the tie
   * @param other categories of {@link Tie#others} in this row
   * @param allowed receives it by category, a missing one behind
   * @return whether any is left out
   */
  boolean restrict(int code, int[] other, boolean[] allowed) {
    if (code < tie.firstStep()) {
      return isCopy(code, other[code], allowed);
    }
    if (code < tie.firstGrain()) {
      boolean near = isNear(code - tie.firstStep(), other[other.length - 1], allowed);
      if (near) {
        leaveCopies(other, allowed);
      }
      return near;
    }
    Arrays.fill(allowed, code == tie.none());
    System.arraycopy(templates[code - tie.firstGrain()], 0, allowed, 0, own.categories());
    leaveCopies(other, allowed);
    if (!steps.isEmpty()) {
      leaveSteps(other[other.length - 1], allowed);
    }
    return true;
  }

  private boolean isCopy(int source, int category, boolean[] allowed) {
    if (category >= sources.get(source).categories()) {
      return false;
    }
    long low = low(sources.get(source), category, tie.sources().get(source));
    long top = top(sources.get(source), category, tie.sources().get(source));
    int same = own.category(low + (top - low) / 2);
    leave(same, same, allowed);
    return true;
  }

  private boolean isNear(int step, int near, boolean[] allowed) {
    if (near >= anchor.get(0).categories()) {
      return false;
    }
    int place = tie.anchor().orElseThrow().column();
    long low = low(anchor.get(0), near, place) + lowest(steps.get(0), step);
    long top = top(anchor.get(0), near, place) + highest(steps.get(0), step) - 1;
    leave(own.category(low), own.category(top - 1), allowed);
    return true;
  }

  private static void leave(int first, int last, boolean[] allowed) {
    Arrays.fill(allowed, false);
    Arrays.fill(allowed, first, Math.max(first, last) + 1, true);
  }

  /** Takes out what would be a copy: what is tied otherwise equals no source. */
  private void leaveCopies(int[] other, boolean[] allowed) {
    for (int s = 0; s < sources.size(); s++) {
      NumberCells source = sources.get(s);
      if (other[s] < source.categories() && source.isSpike(other[s])) {
        long value = low(source, other[s], tie.sources().get(s));
        if (own.holdsSpike(value) && !isCommon(value)) {
          allowed[own.category(value)] = false;
        }
      }
    }
  }

  /** Takes out what steps from the anchor cover. */
  private void leaveSteps(int near, boolean[] allowed) {
    if (near >= anchor.get(0).categories()) {
      return;
    }
    int place = tie.anchor().orElseThrow().column();
    NumberCells step = steps.get(0);
    long low = top(anchor.get(0), near, place) - 1 + lowest(step, 0);
    long top = low(anchor.get(0), near, place) + highest(step, step.categories() - 1);
    int first = Arrays.binarySearch(lowest, low);
    for (int k = first >= 0 ? first : -first - 1; k < lowest.length && highest[k] <= top; k++) {
      if (!own.isSpike(k) || !isCommon(own.spike(k))) {
        allowed[k] = false;
      }
    }
  }

  private long low(NumberCells other, int category, int column) {
    return inOwnUnit(lowest(other, category), column);
  }

  private long top(NumberCells other, int category, int column) {
    return 1 + inOwnUnit(highest(other, category) - 1, column);
  }

  private long inOwnUnit(long value, int column) {
    return Units.of(value, cells.margin(column).type(), cells.margin(tie.column()).type(), true);
  }

  private static long lowest(NumberCells cells, int category) {
    return cells.isSpike(category) ? cells.spike(category) : cells.low(category);
  }

  private static long highest(NumberCells cells, int category) {
    return cells.isSpike(category) ? cells.spike(category) + 1 : cells.top(category);
  }

  /**
   * The same rows, where the column's cells are as their ties say.
   *
   * @param codes of the ties
   * @param categories of the column
   */
  Table settle(Table rows, int[] codes, int[] categories, Streams streams) {
    var column = (LongColumn) rows.column(tie.column());
    Stream chance = streams.of(rows.schema().field(tie.column()).name() + "\0tied");
    var settled = new long[rows.rows()];
    for (int row = 0; row < settled.length; row++) {
      long copied =
          codes[row] < tie.firstStep()
              ? cell(rows, tie.sources().get(codes[row]), row)
              : LongColumn.MISSING;
      boolean isOpen = categories[row] < own.categories() && !own.isSpike(categories[row]);
      if (copied != LongColumn.MISSING) {
        settled[row] = copied;
      } else if (!isOpen) {
        settled[row] = Units.cell(column, row);
      } else if (codes[row] < tie.firstGrain()) {
        settled[row] = near(rows, row, codes[row] - tie.firstStep(), categories[row], chance);
      } else {
        settled[row] =
            rounded(
                Units.cell(column, row),
                Math.min(codes[row], tie.plain()) - tie.firstGrain(),
                categories[row]);
      }
    }
    List<Column> columns = new ArrayList<>(rows.columns());
    columns.set(tie.column(), LongColumn.of(column.type(), settled));
    return Table.of(rows.schema(), columns);
  }

  private long near(Table rows, int row, int step, int category, Stream chance) {
    long value = Units.cell(rows.column(tie.column()), row);
    long near =
        step < 0 ? LongColumn.MISSING : cell(rows, tie.anchor().orElseThrow().column(), row);
    if (near == LongColumn.MISSING) {
      return value;
    }
    long low = own.low(category);
    long from = near + lowest(steps.get(0), step);
    long to = near + highest(steps.get(0), step);
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
   */
  private long rounded(long value, int grain, int category) {
    List<Long> grains = tie.grains();
    long low = own.low(category);
    long top = own.top(category);
    for (int g = grain; g < grains.size(); g++) {
      long size = grains.get(g);
      long below = Math.floorDiv(value, size) * size;
      long nearest = value - below <= below + size - value ? below : below + size;
      for (long at : new long[] {nearest, nearest + size, nearest - size}) {
        if (at >= low && at < top && grain(at) == g) {
          return at;
        }
      }
    }
    if (grain(value) == grains.size()) {
      return value;
    }
    long next = value + own.step();
    return next < top ? next : Math.max(low, value - own.step());
  }
}
