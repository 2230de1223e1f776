package dev.synth.relation.row;

import dev.synth.json.Tree;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.Relation;
import dev.synth.relation.RelationTree;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.GivenCells;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to categorical parts and back, with what holds between their columns. A column's parts are
 * those of a {@link TableCodec}; before them may stand its tie: which earlier column the cell
 * equals, or how far from one it lies, or how round it is. What a tie leaves of the column's
 * categories, {@link #support} says to whoever draws. {@code cart} and {@code autoregressive-gan}
 * learn rows through it. Immutable and thread-safe.
 */
public final class RowCodec {
  private final TableCodec cells;
  private final Map<Integer, ColumnTie> ties = new LinkedHashMap<>(); // by column, as settled
  private final List<PairMask> masks;
  private final List<OrderedCells> ordered = new ArrayList<>();
  private final Map<TieCodec, OrderedCells> bounded = new LinkedHashMap<>();
  private final int[] first; // by column: the first of its own parts
  private final int[] columnOf; // by part

  private RowCodec(TableCodec cells, List<ColumnTie> found, List<PairMask> masks) {
    this.cells = cells;
    this.masks = List.copyOf(masks);
    for (PairMask mask : masks) {
      mask.ordered(cells).ifPresent(ordered::add);
    }
    for (ColumnTie tie : found) {
      ties.put(tie.column(), tie);
      if (tie instanceof TieCodec number) {
        number.ordered(cells).ifPresent(pair -> bounded.put(number, pair));
      }
    }
    first = new int[schema().width()];
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < first.length; c++) {
      first[c] = columns.size() + (ties.containsKey(c) ? 1 : 0);
      while (columns.size() < first[c] + cells.partCounts().get(c)) {
        columns.add(c);
      }
    }
    columnOf = columns.stream().mapToInt(column -> column).toArray();
  }

  /**
   * Learns the encoding of a table whose columns are drawn as they stand.
   *
   * @param keep what drawn rows should keep, as far as categories of two columns can
   * @throws IllegalArgumentException when a column cannot be learnt
   */
  public static RowCodec fit(Table training, List<Relation> keep) {
    List<Integer> asTheyStand = IntStream.range(0, training.schema().width()).boxed().toList();
    return fit(TableCodec.fit(training), training, asTheyStand, keep, true);
  }

  /**
   * Learns what ties columns that are drawn in that order.
   *
   * @param cells fitted to the same table
   * @param keep what drawn rows should keep, as far as categories of two columns can
   * @param near whether a cell may be told by how far it lies from one of another column: good for
   *     a model whose conditionals are sharp, and drifting for one of broad classes
   */
  public static RowCodec fit(
      TableCodec cells, Table training, List<Integer> order, List<Relation> keep, boolean near) {
    List<PairMask> masks = new ArrayList<>();
    for (Relation relation : keep) {
      String later = "";
      for (int column : order) {
        String name = cells.schema().field(column).name();
        later = relation.columns().contains(name) ? name : later;
      }
      PairMask.of(relation, cells, later).ifPresent(masks::add);
    }
    List<ColumnTie> ties = new ArrayList<>();
    for (Tie tie : TieFinder.of(training, cells, order, near)) {
      ties.add(new TieCodec(tie, cells));
    }
    ties.addAll(CategoryTieFinder.of(training, cells, order));
    return new RowCodec(cells, ties, masks);
  }

  /** The schema of decoded tables. */
  public Schema schema() {
    return cells.schema();
  }

  /** How many categories each part has. */
  public List<Integer> cardinalities() {
    return withTies(cells.cardinalities(), ColumnTie::size);
  }

  /** How many of each part's categories, from the first, stand in an order; 0 for none. */
  public List<Integer> ordered() {
    return withTies(cells.ordered(), codec -> 0);
  }

  /** A name for each part. */
  public List<String> partNames() {
    return withTies(cells.partNames(), codec -> schema().field(codec.column()).name() + "\0tie");
  }

  /** How many parts each column has. */
  public List<Integer> partCounts() {
    List<Integer> all = new ArrayList<>();
    for (int c = 0; c < first.length; c++) {
      all.add(cells.partCounts().get(c) + (ties.containsKey(c) ? 1 : 0));
    }
    return all;
  }

  private <T> List<T> withTies(List<T> own, Function<ColumnTie, T> ofTie) {
    List<T> all = new ArrayList<>();
    int at = 0;
    for (int c = 0; c < first.length; c++) {
      ColumnTie codec = ties.get(c);
      if (codec != null) {
        all.add(ofTie.apply(codec));
      }
      for (int p = 0; p < cells.partCounts().get(c); p++) {
        all.add(own.get(at++));
      }
    }
    return all;
  }

  /**
   * The categories of every cell.
   *
   * @param seed redraws what is too rare to keep
   * @return by part, then row
   */
  public int[][] encode(Table table, long seed) {
    int[][] own = cells.encode(table, seed);
    var firstOwn = new int[first.length];
    for (int c = 1; c < first.length; c++) {
      firstOwn[c] = firstOwn[c - 1] + cells.partCounts().get(c - 1);
    }
    IntBinaryOperator category =
        (column, row) -> cells.category(column, own, firstOwn[column], row);
    return withTies(List.of(own), codec -> codec.encode(table, category)).toArray(int[][]::new);
  }

  /** What ties and relations leave of a part's categories; null where that is always all. */
  public @Nullable RowSupport support(int part) {
    return support(part, ties.get(columnOf[part]));
  }

  /** The same where some cells are given: a tie that they decide asks nothing more of them. */
  public @Nullable RowSupport support(int part, GivenCells given) {
    int column = columnOf[part];
    boolean decided = given.codes().containsKey(first[column] - 1);
    return support(part, decided ? null : ties.get(column));
  }

  private @Nullable RowSupport support(int part, @Nullable ColumnTie codec) {
    int column = columnOf[part];
    List<PairMask> pairs = masks.stream().filter(mask -> mask.later() == column).toList();
    boolean ofCategory = part >= first[column] && part < first[column] + cells.ofCategory(column);
    boolean some = ofCategory && (codec != null || !pairs.isEmpty());
    boolean tie = part < first[column] && !pairs.isEmpty();
    return some || tie ? new RowSupport(cells, first, part, column, codec, pairs) : null;
  }

  /**
   * The cells of categories.
   *
   * @param parts by part, then row
   * @param streams of the rows
   */
  public Table decode(int[][] parts, Streams streams) {
    return decode(parts, streams, given(Map.of()));
  }

  /** The cells of categories, beside what is given. */
  public Table decode(int[][] parts, Streams streams, GivenCells given) {
    List<int[]> own = new ArrayList<>();
    for (int c = 0; c < first.length; c++) {
      own.addAll(Arrays.asList(parts).subList(first[c], first[c] + cells.partCounts().get(c)));
    }
    Table rows = given.put(cells.decode(own.toArray(int[][]::new), streams));
    for (ColumnTie codec : ties.values()) {
      int column = codec.column();
      if (given.has(column)) {
        continue;
      }
      int[] categories = categories(column, parts);
      rows = codec.settle(rows, parts[first[column] - 1], categories, streams);
    }
    for (Map.Entry<TieCodec, OrderedCells> one : bounded.entrySet()) {
      OrderedCells pair = one.getValue();
      if (!given.has(pair.low()) && !given.has(pair.high())) {
        int[] codes = parts[first[one.getKey().column()] - 1];
        int[] lowest = open(pair.low(), parts);
        int[] highest = open(pair.high(), parts);
        one.getKey().leaveOut(codes, lowest);
        one.getKey().leaveOut(codes, highest);
        rows = pair.settle(rows, lowest, highest, streams);
      }
    }
    for (OrderedCells pair : ordered) {
      if (!given.has(pair.low()) && !given.has(pair.high())) {
        rows = pair.settle(rows, open(pair.low(), parts), open(pair.high(), parts), streams);
      }
    }
    return rows;
  }

  /** The category of each row, a missing one where the cell is a copy of another. */
  private int[] open(int column, int[][] parts) {
    int[] categories = categories(column, parts);
    ColumnTie codec = ties.get(column);
    if (codec != null) {
      int[] tied = parts[first[column] - 1];
      for (int row = 0; row < categories.length; row++) {
        boolean copied = tied[row] < codec.copies();
        categories[row] = copied ? cells.margin(column).categories() : categories[row];
      }
    }
    return categories;
  }

  private int[] categories(int column, int[][] parts) {
    var categories = new int[parts[first[column]].length];
    for (int row = 0; row < categories.length; row++) {
      categories[row] = cells.category(column, parts, first[column], row);
    }
    return categories;
  }

  /**
   * Values that columns are given, column to text; names that are no columns are left out. A tie is
   * given too where all that it looks at is.
   *
   * @throws dev.synth.problem.SynthException when a column never has such a value
   */
  public GivenCells given(Map<String, String> values) {
    GivenCells own = cells.given(values);
    Map<Integer, Integer> codes = new HashMap<>();
    int at = 0;
    for (int part = 0; part < columnOf.length; part++) {
      if (part >= first[columnOf[part]]) {
        Integer code = own.codes().get(at++);
        if (code != null) {
          codes.put(part, code);
        }
      }
    }
    for (ColumnTie tie : ties.values()) {
      boolean decided = own.has(tie.column());
      for (int other : tie.others()) {
        decided &= own.has(other);
      }
      if (decided) {
        codes.put(first[tie.column()] - 1, codeOf(tie, own, codes));
      }
    }
    return own.withCodes(codes);
  }

  private int codeOf(ColumnTie tie, GivenCells own, Map<Integer, Integer> codes) {
    var parts = new int[columnOf.length][1];
    codes.forEach((part, code) -> parts[part][0] = code);
    var anyCells = new int[cells.cardinalities().size()][1];
    Table row = own.put(cells.decode(anyCells, new Streams(Units.range(0, 1), 0, 0)));
    IntBinaryOperator category = (column, at) -> cells.category(column, parts, first[column], at);
    return tie.encode(row, category)[0];
  }

  /** What {@link #restore} needs beside the schema. */
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("columns", cells.attributes());
    if (!ties.isEmpty()) {
      List<Object> written = new ArrayList<>();
      for (ColumnTie codec : ties.values()) {
        written.add(codec.attributes());
      }
      map.put("ties", written);
    }
    if (!masks.isEmpty()) {
      List<Object> written = new ArrayList<>();
      for (PairMask mask : masks) {
        Map<String, Object> relation = new LinkedHashMap<>(RelationTree.write(mask.relation()));
        relation.put("later", schema().field(mask.later()).name());
        written.add(relation);
      }
      map.put("masks", written);
    }
    return map;
  }

  /**
   * The encoding read from a model file.
   *
   * @throws IllegalArgumentException or a SynthException when it is damaged
   */
  public static RowCodec restore(Schema schema, Tree attributes) {
    TableCodec cells = TableCodec.restore(schema, attributes.trees("columns"));
    List<ColumnTie> found = new ArrayList<>();
    if (attributes.has("ties")) {
      for (Tree tie : attributes.trees("ties")) {
        found.add(
            tie.has("category")
                ? CategoryTie.restore(tie, cells)
                : new TieCodec(Tie.restore(tie, schema.width()), cells));
      }
    }
    requireOrder(found);
    List<PairMask> masks = new ArrayList<>();
    if (attributes.has("masks")) {
      for (Tree mask : attributes.trees("masks")) {
        PairMask.of(RelationTree.read(mask), cells, mask.text("later")).ifPresent(masks::add);
      }
    }
    return new RowCodec(cells, found, masks);
  }

  /** Each looks at columns that are settled before it. */
  private static void requireOrder(List<ColumnTie> ties) {
    for (int i = 0; i < ties.size(); i++) {
      for (int later = i; later < ties.size(); later++) {
        int column = ties.get(later).column();
        boolean twice = later > i && column == ties.get(i).column();
        if (twice || ties.get(i).others().contains(column)) {
          throw new IllegalArgumentException("ties need each other");
        }
      }
    }
  }
}
