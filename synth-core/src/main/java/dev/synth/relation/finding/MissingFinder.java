package dev.synth.relation.finding;

import dev.synth.relation.Missing;
import dev.synth.relation.MissingWhen;
import dev.synth.table.Column;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cells that are missing together, or by the value of another column. */
final class MissingFinder implements Finder {
  private static final int MOST_LEVELS = 50;
  private static final double SOFT = 0.2;

  private record Gaps(String name, BitSet rows) {
    int count() {
      return rows.cardinality();
    }
  }

  @Override
  public void look(Sample sample, Findings findings) {
    List<Gaps> first = new ArrayList<>(); // of each set of rows, the first column
    Table table = sample.rows();
    for (int c = 0; c < table.schema().width(); c++) {
      var gaps = new Gaps(table.schema().field(c).name(), gaps(table.column(c)));
      if (gaps.count() >= Findings.LEAST_ROWS && gaps.count() < sample.size()) {
        boolean alone = true;
        for (Gaps other : first) {
          boolean same = alone && other.rows().equals(gaps.rows());
          if (same && findings.proposeHard(new Missing(gaps.name(), other.name(), true))) {
            alone = false;
          }
        }
        if (alone) {
          first.add(gaps);
        }
      }
    }
    Reach reach = Reach.ofPairs(first.size());
    for (int place = 0; place < first.size(); place++) {
      Gaps gaps = first.get(place);
      for (Gaps other : reach.around(first, place)) {
        if (!gaps.name().equals(other.name())) {
          with(sample, gaps, other, findings);
        }
      }
    }
    for (Gaps gaps : first) {
      for (View by : sample.views()) {
        if (!by.name.equals(gaps.name()) && by.hasLevels() && by.distinct <= MOST_LEVELS) {
          when(sample, gaps, by, findings);
        }
      }
    }
  }

  private static BitSet gaps(Column column) {
    var rows = new BitSet(column.size());
    for (int row = 0; row < column.size(); row++) {
      rows.set(row, column.isMissing(row));
    }
    return rows;
  }

  private static void with(Sample sample, Gaps gaps, Gaps other, Findings findings) {
    BitSet both = (BitSet) gaps.rows().clone();
    both.and(other.rows());
    double share = gaps.count() / (double) sample.size();
    double expected = other.count() * share;
    if (both.cardinality() == other.count()) {
      if (other.count() - expected >= Chance.LEAST_EXPECTED) {
        findings.proposeHard(new Missing(gaps.name(), other.name(), false));
      }
      return;
    }
    int either = gaps.count() + other.count() - both.cardinality();
    double together = both.cardinality() / (double) either;
    double byChance = expected / (gaps.count() + other.count() - expected);
    boolean once = gaps.name().compareTo(other.name()) < 0;
    if (once && together - byChance > Math.max(SOFT, Chance.errors(together, either))) {
      findings.propose(new Missing(gaps.name(), other.name(), true), SOFT);
    }
  }

  private static void when(Sample sample, Gaps gaps, View by, Findings findings) {
    var missing = new int[by.distinct];
    for (int row = gaps.rows().nextSetBit(0); row >= 0; row = gaps.rows().nextSetBit(row + 1)) {
      if (by.codes[row] >= 0) {
        missing[by.codes[row]]++;
      }
    }
    double share = gaps.count() / (double) sample.size();
    Set<String> always = new HashSet<>();
    Set<String> never = new HashSet<>();
    double clear = 0;
    boolean all = true;
    double expectedThere = 0;
    double expectedMissing = 0;
    for (int level = 0; level < by.distinct; level++) {
      int count = by.counts[level];
      boolean some = missing[level] > 0 && missing[level] < count;
      all &= !some;
      if (count < Protection.MIN_ROWS || some) {
        continue;
      }
      if (missing[level] == count) {
        always.add(by.text(sample, level));
        expectedThere += count * (1 - share);
      } else {
        never.add(by.text(sample, level));
        expectedMissing += count * share;
      }
      clear = Math.max(clear, count * Math.min(share, 1 - share));
    }
    boolean quoted = !by.isNumber();
    boolean isThere = expectedThere >= Chance.LEAST_EXPECTED;
    boolean isMissing = expectedMissing >= Chance.LEAST_EXPECTED;
    if (all && isThere && isMissing) {
      if (findings.proposeHard(
          new MissingWhen(gaps.name(), by.name, always, MissingWhen.Way.EXACTLY, quoted))) {
        return;
      }
    }
    if (isThere) {
      findings.proposeHard(
          new MissingWhen(gaps.name(), by.name, always, MissingWhen.Way.MISSING, quoted));
    }
    boolean implied = findings.isMissingWith(by.name, gaps.name());
    if (isMissing && !implied) {
      findings.proposeHard(
          new MissingWhen(gaps.name(), by.name, never, MissingWhen.Way.THERE, quoted));
    }
  }
}
