package dev.synth.relation.row;

import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds categories that an earlier column decides in a share of the rows, by the same value or by a
 * table of values, and that have nothing to do with it in the others. Where columns merely go
 * together, there is no such share.
 */
final class CategoryTieFinder {
  private static final int LEAST_ROWS = 1000;
  private static final int LEAST_LEVELS = 4;
  private static final int MOST_LEVELS = 200;
  private static final double LEAST_EXCESS = 0.1;

  /** Cramér's V in the other rows; that they do not agree there ties them a little. */
  private static final double MOST_RELATED = 0.36;

  private static final int MOST_SOURCES = 4;

  private final Table rows;
  private final TableCodec cells;

  private CategoryTieFinder(Table rows, TableCodec cells) {
    this.rows = rows;
    this.cells = cells;
  }

  static List<CategoryTie> of(Table rows, TableCodec cells, List<Integer> order) {
    var finder = new CategoryTieFinder(rows, cells);
    List<CategoryTie> ties = new ArrayList<>();
    if (rows.rows() < LEAST_ROWS) {
      return ties;
    }
    for (int at = 0; at < order.size(); at++) {
      int column = order.get(at);
      List<Integer> sources = new ArrayList<>();
      List<List<Integer>> maps = new ArrayList<>();
      for (int source : order.subList(0, at)) {
        if (finder.hasLevels(column) && finder.hasLevels(source)) {
          Optional<List<Integer>> map = finder.map(column, source);
          if (map.isPresent() && sources.size() < MOST_SOURCES) {
            sources.add(source);
            maps.add(map.get());
          }
        }
      }
      if (!sources.isEmpty()) {
        ties.add(new CategoryTie(column, sources, maps));
      }
    }
    return ties;
  }

  private boolean hasLevels(int column) {
    int levels = cells.margin(column).categories();
    return cells.margin(column).type() instanceof ColumnType.Categorical
        && levels >= LEAST_LEVELS
        && levels <= MOST_LEVELS;
  }

  private Optional<List<Integer>> map(int column, int source) {
    int[] pairs = pairs(column, source);
    int width = levels(column).size();
    int[] held = Persons.ROWS.holders(pairs, levels(source).size() * width);
    int[] holders = rows.persons().holders(pairs, held.length);
    var counts = new double[levels(source).size()][width];
    List<Integer> same = new ArrayList<>();
    List<Integer> most = new ArrayList<>();
    List<String> own = levels(column);
    List<String> levels = levels(source);
    for (int a = 0; a < counts.length; a++) {
      int best = 0;
      for (int b = 0; b < width; b++) {
        counts[a][b] = held[a * width + b];
        best = counts[a][b] > counts[a][best] ? b : best;
      }
      most.add(holders[a * width + best] >= Protection.MIN_ROWS ? best : -1);
      same.add(own.indexOf(levels.get(a)));
    }
    if (isMixed(counts, same)) {
      return Optional.of(same);
    }
    return isMixed(counts, most) ? Optional.of(most) : Optional.empty();
  }

  private List<String> levels(int column) {
    return ((ColumnType.Categorical) cells.margin(column).type()).levels();
  }

  /** By row: the place of the source's level times the levels of the column, and of its own. */
  private int[] pairs(int column, int source) {
    CodeColumn mine = (CodeColumn) rows.column(column);
    CodeColumn other = (CodeColumn) rows.column(source);
    int[] place = places(mine, levels(column));
    int[] placeOfOther = places(other, levels(source));
    var pairs = new int[rows.rows()];
    for (int row = 0; row < pairs.length; row++) {
      boolean there = !mine.isMissing(row) && !other.isMissing(row);
      boolean kept = there && place[mine.code(row)] >= 0 && placeOfOther[other.code(row)] >= 0;
      pairs[row] =
          kept ? placeOfOther[other.code(row)] * levels(column).size() + place[mine.code(row)] : -1;
    }
    return pairs;
  }

  private static int[] places(CodeColumn column, List<String> kept) {
    return column.type().levels().stream().mapToInt(kept::indexOf).toArray();
  }

  /** Whether the map holds more often than by chance, and the other rows are independent. */
  private static boolean isMixed(double[][] counts, List<Integer> map) {
    int columns = counts[0].length;
    double all = 0;
    double agree = 0;
    var first = new double[counts.length];
    var second = new double[columns];
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < columns; b++) {
        all += counts[a][b];
        first[a] += counts[a][b];
        second[b] += counts[a][b];
        agree += map.get(a) == b ? counts[a][b] : 0;
      }
    }
    double chance = 0;
    for (int a = 0; a < counts.length; a++) {
      chance += map.get(a) < 0 ? 0 : first[a] / all * (second[map.get(a)] / all);
    }
    double excess = (agree / all - chance) / (1 - chance);
    return excess > LEAST_EXCESS
        && excess < 1 - LEAST_EXCESS
        && related(counts, map) < MOST_RELATED;
  }

  private static double related(double[][] counts, List<Integer> map) {
    int columns = counts[0].length;
    var first = new double[counts.length];
    var second = new double[columns];
    double all = 0;
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < columns; b++) {
        double count = map.get(a) == b ? 0 : counts[a][b];
        first[a] += count;
        second[b] += count;
        all += count;
      }
    }
    double square = 0;
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < columns; b++) {
        double expected = first[a] * second[b] / Math.max(1, all);
        double gap = (map.get(a) == b ? 0 : counts[a][b]) - expected;
        square += expected > 0 ? gap * gap / expected : 0;
      }
    }
    return Math.sqrt(square / Math.max(1, all) / (Math.min(counts.length, columns) - 1));
  }
}
