package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.relation.Monotone;
import dev.synth.relation.RelationTree;
import dev.synth.relation.Units;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column that never falls where another rises: what is drawn of it is moved between the ends that
 * the other one leaves. The ends are those of a curve through means of five rows or more, one curve
 * a group.
 *
 * @param curves by the group's value; of an empty text where there are no groups
 */
record MonotoneFold(Monotone relation, Map<String, Curve> curves) implements Fold {
  private static final int MOST_KNOTS = 64;

  MonotoneFold {
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
  }

  /**
   * Knots of a curve, both in order; several may stand above one place, and then leave a range.
   *
   * @param along values of the other column
   * @param values of the column
   */
  record Curve(List<Long> along, List<Long> values) {
    Curve {
      along = List.copyOf(along);
      values = List.copyOf(values);
      boolean rises = along.size() == values.size() && !along.isEmpty();
      for (int i = 1; rises && i < along.size(); i++) {
        rises = along.get(i - 1) <= along.get(i) && values.get(i - 1) <= values.get(i);
      }
      if (!rises) {
        throw new IllegalArgumentException("a curve that falls");
      }
    }

    /** The nearest value that the curve leaves at that place. */
    long nearest(long place, long value) {
      int after = 0;
      while (after < along.size() && along.get(after) < place) {
        after++;
      }
      if (after == along.size()) {
        return values.get(after - 1);
      }
      if (along.get(after) > place) {
        return after == 0 ? values.get(0) : between(after, place);
      }
      int last = after;
      while (last + 1 < along.size() && along.get(last + 1) == place) {
        last++;
      }
      return Math.max(values.get(after), Math.min(values.get(last), value));
    }

    private long between(int after, long place) {
      long from = along.get(after - 1);
      double part = (place - from) / (double) (along.get(after) - from);
      long low = values.get(after - 1);
      long high = values.get(after);
      return low + (long) (part * (high - low));
    }
  }

  /** None where a group has too few rows. */
  static Optional<MonotoneFold> of(Monotone relation, Table training) {
    Column mine = training.column(relation.column());
    Column other = training.column(relation.along());
    boolean whole = mine instanceof LongColumn && other instanceof LongColumn;
    if (!whole) {
      return Optional.empty();
    }
    Optional<Column> group = relation.group().map(training::column);
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < training.rows(); row++) {
      String name = group.isPresent() ? group.get().text(row) : "";
      if (name != null && !mine.isMissing(row) && !other.isMissing(row)) {
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Curve> curves = new LinkedHashMap<>();
    rows.forEach(
        (name, of) -> {
          int holders = holders(of, training.persons());
          if (holders >= Protection.MIN_ROWS) {
            curves.put(name, curve(of, mine, other, training.persons()));
          }
        });
    return curves.isEmpty() ? Optional.empty() : Optional.of(new MonotoneFold(relation, curves));
  }

  private static int holders(List<Integer> rows, Persons persons) {
    return persons.areRows()
        ? rows.size()
        : (int) rows.stream().map(persons::of).distinct().count();
  }

  private static Curve curve(List<Integer> rows, Column mine, Column other, Persons persons) {
    rows.sort(
        Comparator.comparingLong((Integer row) -> Units.cell(other, row))
            .thenComparingLong(row -> Units.cell(mine, row)));
    int size = Math.max(Protection.MIN_ROWS, (rows.size() + MOST_KNOTS - 1) / MOST_KNOTS);
    int knots = Math.max(1, rows.size() / size);
    List<Long> along = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    while (knots > 1 && someOfFew(rows, knots, persons)) {
      knots--;
    }
    for (int knot = 0; knot < knots; knot++) {
      int from = (int) ((long) knot * rows.size() / knots);
      int to = (int) ((long) (knot + 1) * rows.size() / knots);
      along.add(mean(rows.subList(from, to), other));
      values.add(mean(rows.subList(from, to), mine));
    }
    return new Curve(along, values);
  }

  private static boolean someOfFew(List<Integer> rows, int knots, Persons persons) {
    for (int knot = 0; knot < knots; knot++) {
      int from = (int) ((long) knot * rows.size() / knots);
      int to = (int) ((long) (knot + 1) * rows.size() / knots);
      if (holders(rows.subList(from, to), persons) < Protection.MIN_ROWS) {
        return true;
      }
    }
    return false;
  }

  private static long mean(List<Integer> rows, Column cells) {
    double sum = 0;
    for (int row : rows) {
      sum += Units.cell(cells, row);
    }
    return Math.round(sum / rows.size());
  }

  @Override
  public Table fold(Table rows) {
    return rows;
  }

  @Override
  public Table unfold(Table rows) {
    Column mine = rows.column(relation.column());
    Column other = rows.column(relation.along());
    Optional<Column> group = relation.group().map(rows::column);
    var cells = new long[rows.rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = Units.cell(mine, row);
      String name = group.isPresent() ? group.get().text(row) : "";
      Curve curve = name == null ? null : curves.get(name);
      if (curve != null && !mine.isMissing(row) && !other.isMissing(row)) {
        cells[row] = curve.nearest(Units.cell(other, row), cells[row]);
      }
    }
    Field field = rows.schema().field(rows.schema().indexOf(relation.column()).orElseThrow());
    return Fold.with(rows, field, LongColumn.of(mine.type(), cells));
  }

  @Override
  public List<String> rewritten() {
    return List.of(relation.column());
  }

  @Override
  public List<String> sources() {
    List<String> sources = new ArrayList<>(List.of(relation.along()));
    relation.group().ifPresent(sources::add);
    return sources;
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("monotone", RelationTree.write(relation));
    map.put("groups", List.copyOf(curves.keySet()));
    map.put("along", curves.values().stream().map(Curve::along).toList());
    map.put("values", curves.values().stream().map(Curve::values).toList());
    return map;
  }

  static MonotoneFold restore(Tree tree) {
    if (!(RelationTree.read(tree.tree("monotone")) instanceof Monotone relation)) {
      throw new IllegalArgumentException("a curve of no columns");
    }
    List<String> groups = tree.texts("groups");
    List<?> along = tree.list("along");
    List<?> values = tree.list("values");
    Map<String, Curve> curves = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      curves.put(groups.get(i), new Curve(longs(along.get(i)), longs(values.get(i))));
    }
    return new MonotoneFold(relation, curves);
  }

  private static List<Long> longs(Object list) {
    List<Long> longs = new ArrayList<>();
    for (Object value : (List<?>) list) {
      longs.add((Long) value);
    }
    return longs;
  }
}
