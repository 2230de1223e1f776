package dev.synth.relation.row;

import dev.synth.json.Tree;
import dev.synth.table.ColumnType;
import dev.synth.transform.Margin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn of a number or a time before its category, to tell its last digits: its tie. That
 * is the earlier column it equals, else how far it lies from one, else what it is a multiple of,
 * else nothing. Where nearly all cells keep an order with an earlier column, it says too which do
 * not.
 *
 * @param column whose cells it tells, by its place
 * @param sources the columns before it that many cells equal, the most frequent first
 * @param common values so frequent that an equality of them says nothing
 * @param anchor the column before it that cells lie near; or none
 * @param bound the column before it that cells are seldom on the other side of; or none
 * @param grains what round cells are multiples of, the coarsest first, in the column's own unit
 */
record Tie(
    int column,
    List<Integer> sources,
    List<Long> common,
    Optional<Anchor> anchor,
    Optional<Bound> bound,
    List<Long> grains) {
  Tie {
    sources = List.copyOf(sources);
    common = List.copyOf(common);
    grains = List.copyOf(grains);
  }

  /**
   * Differences from an earlier column.
   *
   * @param column by its place
   * @param steps margin of the differences
   */
  record Anchor(int column, Margin steps) {}

  /**
   * An order that nearly all cells keep with an earlier column.
   *
   * @param column by its place
   * @param above whether they are at or above its cell, else at or below
   */
  record Bound(int column, boolean above) {}

  /** Of a column without digits to tell. */
  static Tie of(int column, Optional<Bound> bound) {
    return new Tie(column, List.of(), List.of(), Optional.empty(), bound, List.of());
  }

  /** Whether it ties the column at all. */
  boolean isEmpty() {
    return plain() == 0 && bound.isEmpty();
  }

  /** The tie of the first step; those before are the sources. */
  int firstStep() {
    return sources.size();
  }

  /** The tie of the first grain; those before are the steps. */
  int firstGrain() {
    return sources.size() + anchor.map(near -> near.steps().categories()).orElse(0);
  }

  /** The tie of a cell that is none of these and no spike either. */
  int plain() {
    return firstGrain() + grains.size();
  }

  /** The tie of what is missing or a spike, and so has no digits to tell. */
  int none() {
    return plain() + 1;
  }

  /** The tie of a cell on the other side of its bound, if there is one. */
  int across() {
    return none() + 1;
  }

  /** How many ties there are. */
  int size() {
    return bound.isPresent() ? across() + 1 : across();
  }

  /** As plain values. */
  Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("column", (long) column);
    map.put("sources", sources.stream().map(Integer::longValue).toList());
    map.put("common", common);
    map.put("grains", grains);
    if (anchor.isPresent()) {
      map.put("anchor", (long) anchor.get().column());
      map.put("decimals", (long) ((ColumnType.Numeric) anchor.get().steps().type()).decimals());
      map.put("steps", anchor.get().steps().attributes());
    }
    if (bound.isPresent()) {
      map.put("bound", (long) bound.get().column());
      map.put("above", bound.get().above());
    }
    return map;
  }

  /**
   * Reads what {@link #attributes} gave, of a table of so many columns.
   *
   * @throws IllegalArgumentException when it does not fit
   */
  static Tie restore(Tree read, int width) {
    int column = read.integer("column");
    List<Integer> sources = read.integers("sources");
    Optional<Anchor> anchor = Optional.empty();
    if (read.has("anchor")) {
      var type = new ColumnType.Numeric(read.integer("decimals"));
      anchor =
          Optional.of(new Anchor(read.integer("anchor"), Margin.restore(type, read.tree("steps"))));
    }
    Optional<Bound> bound = Optional.empty();
    if (read.has("bound")) {
      bound = Optional.of(new Bound(read.integer("bound"), read.flag("above")));
    }
    List<Long> grains = longs(read.wholes("grains"));
    var tie = new Tie(column, sources, longs(read.wholes("common")), anchor, bound, grains);
    boolean fits = column >= 0 && column < width && grains.stream().allMatch(grain -> grain > 0);
    for (int other : tie.others()) {
      fits &= other >= 0 && other < width && other != column;
    }
    if (!fits) {
      throw new IllegalArgumentException("a tie does not fit its columns");
    }
    return tie;
  }

  /** The columns it looks at: the sources, then the anchor, then the bound. */
  List<Integer> others() {
    List<Integer> others = new ArrayList<>(sources);
    anchor.ifPresent(near -> others.add(near.column()));
    bound.ifPresent(limit -> others.add(limit.column()));
    return others;
  }

  private static List<Long> longs(long[] values) {
    List<Long> list = new ArrayList<>();
    for (long value : values) {
      list.add(value);
    }
    return list;
  }
}
