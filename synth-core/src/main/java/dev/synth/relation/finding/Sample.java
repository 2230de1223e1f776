package dev.synth.relation.finding;

import dev.synth.random.Rng;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows that finders look at, one of each person, in an order of chance: what a column has in the
 * next row is then as good as independent of what it has in this one, and tells what chance makes.
 *
 * @param rows chosen ones
 * @param views of the columns whose cells are exact: no text, no floating-point numbers
 * @param units by view: numbers and days in one unit for all columns, null where one has none
 */
record Sample(Table rows, List<View> views, List<long[]> units) {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_DECIMALS = 6;

  /** No sum of some such numbers leaves a long. */
  private static final long LARGEST = Long.MAX_VALUE >> 8;

  private static final long[] NO_UNITS = {};

  static Sample of(Table all) {
    int[] rowsOfEach = oneOfEach(all);
    int n = Math.min(rowsOfEach.length, MOST_ROWS);
    var chosen = new int[n];
    for (int i = 0; i < n; i++) {
      chosen[i] = rowsOfEach[(int) ((long) i * rowsOfEach.length / n)];
    }
    Rng rng = Rng.of(1, "relations");
    for (int i = n - 1; i > 0; i--) {
      int other = rng.nextInt(i + 1);
      int moved = chosen[i];
      chosen[i] = chosen[other];
      chosen[other] = moved;
    }
    Table rows = all.pick(chosen);
    List<View> views = new ArrayList<>();
    Map<String, Long> texts = new HashMap<>();
    for (int c = 0; c < rows.schema().width(); c++) {
      Column column = rows.column(c);
      if (isExact(column.type())) {
        views.add(View.of(rows.schema().field(c).name(), column, texts));
      }
    }
    return new Sample(rows, views, units(views));
  }

  /** One row of each person, by chance: then what is counted in the sample is persons. */
  private static int[] oneOfEach(Table all) {
    if (all.persons().areRows()) {
      return IntStream.range(0, all.rows()).toArray();
    }
    Persons.Count count = all.persons().count(all.rows());
    int[] order = Rng.of(1, "relations of persons").permutation(all.rows());
    return Arrays.stream(order).filter(count::add).toArray();
  }

  private static boolean isExact(ColumnType type) {
    boolean floating = type.equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
    return !floating && !(type instanceof ColumnType.Text);
  }

  private static List<long[]> units(List<View> views) {
    int decimals = 0;
    for (View view : views) {
      decimals = Math.max(decimals, view.decimals() <= MOST_DECIMALS ? view.decimals() : 0);
    }
    List<long[]> units = new ArrayList<>();
    for (View view : views) {
      units.add(units(view, decimals));
    }
    return units;
  }

  private static long[] units(View view, int decimals) {
    if (!(view.isNumber() || view.isDate()) || view.decimals() > decimals) {
      return NO_UNITS;
    }
    long factor = Decimals.power(decimals - view.decimals());
    var scaled = new long[view.cells.length];
    for (int row = 0; row < scaled.length; row++) {
      long cell = view.cells[row];
      if (cell == LongColumn.MISSING) {
        scaled[row] = cell;
      } else if (Math.abs(cell) > LARGEST / factor) {
        return NO_UNITS;
      } else {
        scaled[row] = cell * factor;
      }
    }
    return scaled;
  }

  /** Decimals of {@link #units}. */
  int decimals() {
    int decimals = 0;
    for (View view : views) {
      decimals = Math.max(decimals, view.decimals() <= MOST_DECIMALS ? view.decimals() : 0);
    }
    return decimals;
  }

  int size() {
    return rows.rows();
  }

  /** The views that can be added: numbers and dates that are neither constant nor flags. */
  List<Integer> addable() {
    List<Integer> places = new ArrayList<>();
    for (int v = 0; v < views.size(); v++) {
      if (units.get(v).length > 0 && views.get(v).distinct > 1 && !views.get(v).isFlag()) {
        places.add(v);
      }
    }
    return places;
  }

  /** The same without columns that are computed of others already. */
  Sample without(List<String> names) {
    List<View> left = new ArrayList<>();
    List<long[]> leftUnits = new ArrayList<>();
    for (int v = 0; v < views.size(); v++) {
      if (!names.contains(views.get(v).name)) {
        left.add(views.get(v));
        leftUnits.add(units.get(v));
      }
    }
    return new Sample(rows, left, leftUnits);
  }
}
