package dev.synth.relation.row;

import dev.synth.relation.Combinations;
import dev.synth.relation.Missing;
import dev.synth.relation.MissingWhen;
import dev.synth.relation.Order;
import dev.synth.relation.Relation;
import dev.synth.relation.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.transform.Margin;
import dev.synth.transform.NumberCells;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a relation of two columns leaves of the later one's categories, by the earlier one's; a
 * missing cell is one more category behind the others. Categories whose cells may keep it or not
 * are left, and the rows are checked. Immutable and thread-safe.
 *
 * @param relation that it keeps
 * @param earlier column, by its place in the codec
 * @param later column
 * @param left by category of the earlier one
 */
record PairMask(Relation relation, int earlier, int later, List<BitSet> left) {
  /**
   * The mask of a relation; none when it is of another kind, or of columns that are not there.
   *
   * @param later which of its two columns is drawn behind the other
   */
  static Optional<PairMask> of(Relation relation, TableCodec cells, String later) {
    boolean two = relation.columns().size() == 2;
    if (!two) {
      return Optional.empty();
    }
    boolean swapped = relation.columns().get(0).equals(later);
    int first = place(cells, relation.columns().get(0));
    int second = place(cells, relation.columns().get(1));
    if (first < 0 || second < 0) {
      return Optional.empty();
    }
    Optional<Pairs> pairs = pairs(relation, cells.margin(first), cells.margin(second));
    int earlier = swapped ? second : first;
    int behind = swapped ? first : second;
    return pairs.map(
        may -> {
          int rows = categories(cells.margin(earlier));
          int columns = categories(cells.margin(behind));
          List<BitSet> left = new ArrayList<>(rows);
          for (int a = 0; a < rows; a++) {
            var of = new BitSet(columns);
            for (int b = 0; b < columns; b++) {
              of.set(b, swapped ? may.be(b, a) : may.be(a, b));
            }
            left.add(of);
          }
          return new PairMask(relation, earlier, behind, left);
        });
  }

  /** Its cells, where it is an order of numbers or times. */
  Optional<OrderedCells> ordered(TableCodec cells) {
    if (!(relation instanceof Order order)) {
      return Optional.empty();
    }
    return Optional.of(
        OrderedCells.of(order, place(cells, order.low()), place(cells, order.high()), cells));
  }

  private static int place(TableCodec cells, String name) {
    return cells.schema().indexOf(name).orElse(-1);
  }

  private static int categories(Margin margin) {
    return margin.categories() + (margin.missing() ? 1 : 0);
  }

  /** Whether two categories, of the first and of the second column, may stand in one row. */
  private interface Pairs {
    boolean be(int first, int second);
  }

  private static Optional<Pairs> pairs(Relation relation, Margin first, Margin second) {
    int missing = first.categories();
    int missingToo = second.categories();
    if (relation instanceof Missing pair) {
      return Optional.of(
          (a, b) ->
              pair.together()
                  ? (a == missing) == (b == missingToo)
                  : b != missingToo || a == missing);
    }
    if (relation instanceof MissingWhen when) {
      return values(second)
          .map(by -> (a, b) -> b == missingToo || keeps(when, a == missing, by[b]));
    }
    if (relation instanceof Combinations combinations) {
      return combined(combinations, first, second);
    }
    return relation instanceof Order order ? ordered(order, first, second) : Optional.empty();
  }

  private static boolean keeps(MissingWhen when, boolean missing, String value) {
    boolean named = when.values().contains(value);
    return switch (when.way()) {
      case EXACTLY -> missing == named;
      case MISSING -> !named || missing;
      case THERE -> !named || !missing;
    };
  }

  private static Optional<Pairs> combined(Combinations pairs, Margin first, Margin second) {
    Optional<String[]> ones = values(first);
    Optional<String[]> others = values(second);
    if (ones.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    String[] one = ones.get();
    String[] other = others.get();
    return Optional.of(
        (a, b) ->
            a == one.length
                || b == other.length
                || pairs.pairs().getOrDefault(one[a], Set.of()).contains(other[b]));
  }

  /** The value of each category; none when some are bins. */
  private static Optional<String[]> values(Margin margin) {
    var texts = new String[margin.categories()];
    if (margin.type() instanceof ColumnType.Categorical type) {
      Column levels = CodeColumn.of(type, IntStream.range(0, texts.length).toArray());
      for (int k = 0; k < texts.length; k++) {
        texts[k] = Objects.requireNonNull(levels.text(k));
      }
      return Optional.of(texts);
    }
    Optional<NumberCells> numbers = NumberCells.of(margin);
    if (numbers.isEmpty() || !numbers.get().isAllSpikes()) {
      return Optional.empty();
    }
    for (int k = 0; k < texts.length; k++) {
      Column value = LongColumn.of(margin.type(), new long[] {numbers.get().spike(k)});
      texts[k] = Objects.requireNonNull(value.text(0));
    }
    return Optional.of(texts);
  }

  private static Optional<Pairs> ordered(Order order, Margin low, Margin high) {
    Optional<NumberCells> lower = NumberCells.of(low);
    Optional<NumberCells> upper = NumberCells.of(high);
    if (lower.isEmpty() || upper.isEmpty()) {
      return Optional.empty();
    }
    int decimals = Math.max(Units.decimals(low.type()), Units.decimals(high.type()));
    long[] least = ends(lower.get(), low, decimals, true);
    long[] most = ends(upper.get(), high, decimals, false);
    if (Arrays.stream(least).anyMatch(PairMask::isBeyond)
        || Arrays.stream(most).anyMatch(PairMask::isBeyond)) {
      return Optional.empty(); // left to a check
    }
    return Optional.of(
        (a, b) ->
            a == least.length
                || b == most.length
                || (order.strict() ? least[a] < most[b] : least[a] <= most[b]));
  }

  private static boolean isBeyond(long end) {
    return end == LongColumn.MISSING;
  }

  /** The lowest or the highest value of each category, in units of that many decimals. */
  private static long[] ends(NumberCells cells, Margin margin, int decimals, boolean lowest) {
    int own = Units.decimals(margin.type());
    var ends = new long[cells.categories()];
    for (int k = 0; k < ends.length; k++) {
      long value = lowest ? TieCells.lowest(cells, k) : TieCells.highest(cells, k) - 1;
      ends[k] = Units.of(value, own, decimals);
    }
    return ends;
  }
}
