package dev.synth.relation.finding;

import dev.synth.relation.Dependency;
import dev.synth.relation.Equal;
import dev.synth.relation.Monotone;
import dev.synth.relation.Product;
import dev.synth.relation.Rate;
import dev.synth.relation.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that never fall where another rises, in all rows or in each group of them. */
final class MonotoneFinder implements Finder {
  private static final int MOST_ROWS = 2000;
  private static final int MOST_GROUPS = 20;
  private static final int LEAST_IN_GROUP = 5;
  private static final int LEAST_VALUES = 3;

  /** A wide table has too many triples of columns. */
  private static final int MOST_COLUMNS = 60;

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> numbers = new ArrayList<>();
    List<View> groups = new ArrayList<>();
    for (View view : sample.views()) {
      boolean number = (view.isNumber() || view.isTime()) && view.distinct >= LEAST_VALUES;
      if (number && numbers.size() < MOST_COLUMNS) {
        numbers.add(view);
      }
      boolean levels = view.hasLevels() && view.isCategory();
      if (levels && groups.size() < MOST_GROUPS) {
        groups.add(view);
      }
    }
    for (View along : numbers) {
      look(along, Optional.empty(), numbers, findings);
    }
    for (View group : groups) {
      for (View along : numbers) {
        look(along, Optional.of(group), numbers, findings);
      }
    }
  }

  private static void look(
      View along, Optional<View> group, List<View> numbers, Findings findings) {
    int n = Math.min(MOST_ROWS, along.cells.length);
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < n; row++) {
      int at = row;
      if (along.codes[at] >= 0 && group.map(g -> g.codes[at] >= 0).orElse(true)) {
        order.add(at);
      }
    }
    boolean small = group.isPresent() && order.size() < LEAST_IN_GROUP * group.get().distinct;
    if (small) {
      return;
    }
    Comparator<Integer> byAlong = Comparator.comparingLong(row -> along.cells[row]);
    order.sort(
        group.isEmpty()
            ? byAlong
            : Comparator.<Integer>comparingInt(row -> group.get().codes[row])
                .thenComparing(byAlong));
    for (View view : numbers) {
      boolean candidate = view != along && !isComputed(view, along, findings);
      if (candidate && rises(view, along, group, order)) {
        findings.proposeHard(new Monotone(view.name, along.name, group.map(other -> other.name)));
      }
    }
  }

  private static boolean isComputed(View a, View b, Findings findings) {
    return findings.has(Equal.class, a.name, b.name)
        || findings.has(Rate.class, a.name, b.name)
        || findings.has(Sum.class, a.name, b.name)
        || findings.has(Product.class, a.name, b.name)
        || findings.has(Dependency.class, a.name, b.name)
        || findings.has(Monotone.class, a.name, b.name);
  }

  /** Whether it never falls, where cells of each group in an order of chance would. */
  private static boolean rises(View view, View along, Optional<View> group, List<Integer> order) {
    double expected = 0;
    int start = 0;
    int rises = 0;
    for (int i = 1; i <= order.size(); i++) {
      boolean together = i < order.size() && isTogether(group, order.get(i - 1), order.get(i));
      if (!together) {
        expected += rises * differ(view, order.subList(start, i)) / 2;
        start = i;
        rises = 0;
        continue;
      }
      int before = order.get(i - 1);
      int row = order.get(i);
      boolean rising = along.cells[before] < along.cells[row];
      boolean there = view.codes[before] >= 0 && view.codes[row] >= 0;
      rises += rising && there ? 1 : 0;
      if (rising && there && view.cells[row] < view.cells[before]) {
        return false;
      }
    }
    return expected >= Chance.LEAST_EXPECTED;
  }

  private static boolean isTogether(Optional<View> group, int row, int other) {
    return group.isEmpty() || group.get().codes[row] == group.get().codes[other];
  }

  /** How likely two rows have different values. */
  private static double differ(View view, List<Integer> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row : rows) {
      counts.merge(view.codes[row], 1, Integer::sum);
    }
    double same = 0;
    for (int count : counts.values()) {
      double share = count / (double) rows.size();
      same += share * share;
    }
    return 1 - same;
  }
}
