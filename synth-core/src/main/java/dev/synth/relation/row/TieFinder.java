package dev.synth.relation.row;

import dev.synth.relation.Units;
import dev.synth.table.Column;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.NumberCells;
import dev.synth.transform.Protection;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the ties of a table's numbers and times: equalities, differences, round cells. */
final class TieFinder {
  private static final double LEAST_SHARE = 0.005;
  private static final int MOST_SOURCES = 8;

  /** A value of so many rows equals another one by chance. */
  private static final double COMMON = 0.05;

  /** Fewer rows show too little of a pair of columns, and a wide table of them has many pairs. */
  private static final int LEAST_ROWS = 1000;

  /** Rows that are looked at: time grows with the pairs of columns, not with the table. */
  private static final int MOST_ROWS = 20_000;

  private final Table rows;
  private final boolean near;
  private final List<Optional<NumberCells>> cells = new ArrayList<>();

  private TieFinder(Table all, TableCodec codec, boolean near) {
    this.rows = sample(all);
    this.near = near;
    for (int c = 0; c < rows.schema().width(); c++) {
      cells.add(NumberCells.of(codec.margin(c)));
    }
  }

  private static Table sample(Table rows) {
    if (rows.rows() <= MOST_ROWS) {
      return rows;
    }
    var chosen = new int[MOST_ROWS];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = (int) ((long) i * rows.rows() / chosen.length);
    }
    return rows.pick(chosen);
  }

  /** The ties of each column that has any, in the order in which columns are drawn. */
  static List<Tie> of(Table rows, TableCodec codec, List<Integer> order, boolean near) {
    var finder = new TieFinder(rows, codec, near);
    List<Tie> ties = new ArrayList<>();
    for (int at = 0; at < order.size(); at++) {
      Tie tie = finder.tie(order.get(at), order.subList(0, at));
      if (!tie.isEmpty()) {
        ties.add(tie);
      }
    }
    return ties;
  }

  private Tie tie(int column, List<Integer> earlier) {
    if (cells.get(column).isEmpty()) {
      return Tie.of(column, Optional.empty());
    }
    NumberCells own = cells.get(column).get();
    List<Integer> alike = new ArrayList<>();
    for (int other : rows.rows() < LEAST_ROWS ? List.<Integer>of() : earlier) {
      if (cells.get(other).isPresent()
          && Units.alike(rows.column(other).type(), rows.column(column).type())) {
        alike.add(other);
      }
    }
    Optional<Tie.Bound> bound = Bounds.of(rows, column, alike);
    if (own.isAllSpikes()) {
      return Tie.of(column, bound);
    }
    List<Integer> sources = sources(column, alike);
    return new Tie(
        column,
        sources,
        common(rows.column(column)),
        near ? Anchors.of(rows, column, alike) : Optional.empty(),
        bound,
        Grains.of((LongColumn) rows.column(column), own, open(column, sources)));
  }

  /** Whether each cell lies in a bin and equals no source, so that its digits are open. */
  private boolean[] open(int column, List<Integer> sources) {
    var open = new boolean[rows.rows()];
    for (int row = 0; row < open.length; row++) {
      open[row] = isOpen(column, row);
      for (int source : sources) {
        open[row] &= !isEqual(column, source, row);
      }
    }
    return open;
  }

  private boolean isOpen(int column, int row) {
    return !rows.column(column).isMissing(row)
        && !cells.get(column).orElseThrow().holdsSpike(Units.cell(rows.column(column), row));
  }

  private boolean isEqual(int column, int other, int row) {
    Column mine = rows.column(column);
    return !mine.isMissing(row)
        && Units.cell(rows.column(other), row, mine.type()) == Units.cell(mine, row);
  }

  private List<Integer> sources(int column, List<Integer> alike) {
    record Found(int source, int count) {}
    List<Found> found = new ArrayList<>();
    for (int other : alike) {
      int equal = 0;
      Persons.Count holders = rows.persons().count(rows.rows());
      for (int row = 0; row < rows.rows(); row++) {
        if (isOpen(column, row) && isEqual(column, other, row)) {
          equal++;
          holders.add(row);
        }
      }
      if (holders.persons() >= Protection.MIN_ROWS && equal >= LEAST_SHARE * rows.rows()) {
        found.add(new Found(other, equal));
      }
    }
    found.sort(Comparator.comparingInt((Found f) -> -f.count()));
    return found.stream().limit(MOST_SOURCES).map(Found::source).toList();
  }

  private static List<Long> common(Column column) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        counts.merge(Units.cell(column, row), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(value -> value.getValue() >= COMMON * column.size())
        .map(Map.Entry::getKey)
        .toList();
  }
}
