package dev.synth.relation.finding;

import dev.synth.relation.Equal;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.OneOf;
import dev.synth.relation.Order;
import dev.synth.relation.Units;
import dev.synth.table.LongColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns of which one is never above the other, although their ranges overlap: independent cells
 * would be the other way round in many rows.
 */
final class OrderFinder implements Finder {
  private static final double LEAST_OVERLAP = 0.01;
  private static final double SOFT = 0.8;
  private static final double SOFT_BEYOND_CHANCE = 0.5;

  private record Pair(View low, View high) {}

  @Override
  public void look(Sample sample, Findings findings) {
    Set<String> groups = new HashSet<>();
    for (Found one : findings.found()) {
      if (one.relation() instanceof OneOf group) {
        groups.addAll(group.columns());
      }
    }
    List<View> views = sample.views().stream().filter(view -> !groups.contains(view.name)).toList();
    List<Order> hard = new ArrayList<>();
    Reach reach = Reach.ofPairs(views.size());
    for (int place = 0; place < views.size(); place++) {
      View low = views.get(place);
      for (View high : reach.around(views, place)) {
        boolean numbers = low.isNumber() && high.isNumber();
        boolean alike = low != high && (numbers || (low.isTime() && low.type.equals(high.type)));
        boolean known =
            alike
                && (findings.has(Equal.class, low.name, high.name)
                    || findings.isBelow(low.name, high.name));
        if (alike && !known) {
          look(sample, new Pair(low, high), findings, hard);
        }
      }
    }
    Map<String, Set<String>> direct = new HashMap<>();
    for (Order order : hard) {
      direct.computeIfAbsent(order.low(), low -> new HashSet<>()).add(order.high());
    }
    for (Order order : hard) {
      if (!isImplied(order, direct)) {
        findings.add(new Found(order, true, order.held(findings.all())));
      }
    }
  }

  /** Whether it follows from two others. */
  private static boolean isImplied(Order order, Map<String, Set<String>> above) {
    for (String between : above.getOrDefault(order.low(), Set.of())) {
      boolean other = !between.equals(order.high());
      if (other && above.getOrDefault(between, Set.of()).contains(order.high())) {
        return true;
      }
    }
    return false;
  }

  private static void look(Sample sample, Pair pair, Findings findings, List<Order> hard) {
    int n = sample.size();
    int decimals = Math.max(pair.low.decimals(), pair.high.decimals());
    int both = 0;
    int kept = 0;
    int equal = 0;
    int byChance = 0;
    int equalByChance = 0;
    for (int row = 0; row < n; row++) {
      long a = Units.of(pair.low.cells[row], pair.low.decimals(), decimals);
      long b = Units.of(pair.high.cells[row], pair.high.decimals(), decimals);
      int next = row + 1 < n ? row + 1 : 0;
      long other = Units.of(pair.high.cells[next], pair.high.decimals(), decimals);
      if (a == LongColumn.MISSING || b == LongColumn.MISSING) {
        continue;
      }
      both++;
      kept += a <= b ? 1 : 0;
      equal += a == b ? 1 : 0;
      byChance += other == LongColumn.MISSING || a <= other ? 1 : 0;
      equalByChance += a == other ? 1 : 0;
      if (row == 400 && kept < SOFT / 2 * both) {
        return;
      }
    }
    double broken = both - byChance;
    double least = Math.max(Chance.LEAST_EXPECTED, LEAST_OVERLAP * both);
    if (both < Findings.LEAST_ROWS || broken < least) {
      return;
    }
    boolean strict = equal == 0 && equalByChance >= Chance.LEAST_EXPECTED;
    var order = new Order(pair.low.name, pair.high.name, strict);
    if (kept == both) {
      Held held = order.held(findings.all());
      if (held.always()) {
        hard.add(order);
        return;
      }
    }
    double chance = byChance / (double) both;
    double share = kept / (double) both;
    boolean flags = pair.low.isFlag() || pair.high.isFlag();
    boolean soft = !flags && share >= SOFT && share - chance > SOFT_BEYOND_CHANCE * (1 - chance);
    if (soft && share - chance > Chance.errors(chance, both)) {
      findings.propose(new Order(pair.low.name, pair.high.name, false), 0);
    }
  }
}
