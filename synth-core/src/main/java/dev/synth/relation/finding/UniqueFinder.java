package dev.synth.relation.finding;

import dev.synth.relation.Unique;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values, and pairs of values, that no two rows share although chance would repeat them. */
final class UniqueFinder implements Finder {
  /** So many repeated ones are expected of the rows that are looked at first. */
  private static final double EXPECTED = 2 * Chance.LEAST_EXPECTED;

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> views = sample.views();
    Set<String> unique = new HashSet<>();
    for (View view : views) {
      boolean repeats = view.distinct < view.present;
      if (!repeats && isNoChance(view) && findings.proposeHard(new Unique(List.of(view.name)))) {
        unique.add(view.name);
      }
    }
    List<View> left =
        views.stream()
            .filter(view -> !unique.contains(view.name) && view.distinct > 1)
            .filter(view -> view.distinct < view.present)
            .toList();
    Reach reach = Reach.ofPairs(left.size());
    for (int place = 0; place < left.size(); place++) {
      for (View before : reach.before(left, place)) {
        pair(sample, before, left.get(place), findings);
      }
    }
  }

  /** Whether values drawn from the column's range would repeat. */
  private static boolean isNoChance(View view) {
    if (view.isCategory()) {
      return false;
    }
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int row = 0; row < view.cells.length; row++) {
      if (view.codes[row] >= 0) {
        low = Math.min(low, view.cells[row]);
        high = Math.max(high, view.cells[row]);
      }
    }
    double pairs = view.present * (view.present - 1.0) / 2;
    return pairs / ((double) high - low + 1) >= Chance.LEAST_EXPECTED;
  }

  private static void pair(Sample sample, View a, View b, Findings findings) {
    double alike = sameTwice(a) * sameTwice(b);
    if (alike == 0) {
      return;
    }
    double rows = Math.sqrt(2 * EXPECTED / alike);
    int n = (int) Math.min(sample.size(), Math.ceil(rows));
    if (n * (n - 1.0) / 2 * alike < Chance.LEAST_EXPECTED) {
      return;
    }
    Set<Long> seen = new HashSet<>();
    for (int row = 0; row < n; row++) {
      boolean there = a.codes[row] >= 0 && b.codes[row] >= 0;
      if (there && !seen.add(((long) a.codes[row] << 32) | b.codes[row])) {
        return;
      }
    }
    findings.proposeHard(new Unique(List.of(a.name, b.name)));
  }

  /** How likely the cells of two different rows are the same. */
  private static double sameTwice(View view) {
    double sum = 0;
    for (int count : view.counts) {
      sum += count * (count - 1.0);
    }
    return sum / view.cells.length / (view.cells.length - 1.0);
  }
}
