package dev.synth.relation.row;

import dev.synth.json.Tree;
import dev.synth.random.Streams;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * The tie of a category: the earlier column that decides it in this row, or none.
 *
 * @param column by its place
 * @param sources the columns before it
 * @param maps by source, then by its category: the category that it decides, or -1
 */
record CategoryTie(int column, List<Integer> sources, List<List<Integer>> maps)
    implements ColumnTie {
  CategoryTie {
    sources = List.copyOf(sources);
    maps = maps.stream().map(List::copyOf).toList();
  }

  @Override
  public List<Integer> others() {
    return sources;
  }

  @Override
  public int size() {
    return sources.size() + 1;
  }

  @Override
  public int copies() {
    return sources.size();
  }

  /** The category that a source decides; -1 for none. */
  private int decided(int source, int category) {
    List<Integer> map = maps.get(source);
    return category < map.size() ? map.get(category) : -1;
  }

  @Override
  public int[] encode(Table rows, IntBinaryOperator category) {
    var codes = new int[rows.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = sources.size();
      int own = category.applyAsInt(column, row);
      for (int s = sources.size() - 1; s >= 0; s--) {
        boolean same = decided(s, category.applyAsInt(sources.get(s), row)) == own;
        codes[row] = same ? s : codes[row];
      }
    }
    return codes;
  }

  @Override
  public boolean restrict(int code, int[] other, boolean[] allowed) {
    if (code < sources.size()) {
      int decided = decided(code, other[code]);
      if (decided < 0) {
        return false;
      }
      Arrays.fill(allowed, false);
      allowed[decided] = true;
      return true;
    }
    Arrays.fill(allowed, true);
    for (int s = 0; s < sources.size(); s++) {
      int decided = decided(s, other[s]);
      if (decided >= 0) {
        allowed[decided] = false;
      }
    }
    return true;
  }

  @Override
  public Table settle(Table rows, int[] codes, int[] categories, Streams streams) {
    return rows;
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("category", (long) column);
    map.put("sources", longs(sources));
    map.put("maps", maps.stream().map(CategoryTie::longs).toList());
    return map;
  }

  private static List<Long> longs(List<Integer> values) {
    return values.stream().map(Integer::longValue).toList();
  }

  /**
   * Reads what {@link #attributes} gave.
   *
   * @throws IllegalArgumentException when it does not fit the columns
   */
  static CategoryTie restore(Tree read, TableCodec cells) {
    int width = cells.schema().width();
    int column = read.integer("category");
    List<Integer> sources = read.integers("sources");
    List<List<Integer>> maps = new ArrayList<>();
    for (Object list : read.list("maps")) {
      List<Integer> map = new ArrayList<>();
      for (Object value : (List<?>) list) {
        map.add(Math.toIntExact((Long) value));
      }
      maps.add(map);
    }
    boolean fits = column >= 0 && column < width && sources.size() == maps.size();
    for (int s = 0; fits && s < sources.size(); s++) {
      int source = sources.get(s);
      int most = cells.margin(column).categories();
      fits = source >= 0 && source < width && source != column;
      fits &= maps.get(s).stream().allMatch(value -> value >= -1 && value < most);
    }
    if (!fits) {
      throw new IllegalArgumentException("a tie does not fit its columns");
    }
    return new CategoryTie(column, sources, maps);
  }
}
