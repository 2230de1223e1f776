package dev.synth.relation.finding;

import dev.synth.relation.OneOf;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Flags that exclude each other. A one-hot group is looked for as an exact cover of the rows: a row
 * without a flag of the group must have one that no other of them goes with.
 */
final class OneOfFinder implements Finder {
  /** Tries of one search; a wrong turn is seen within a few rows. */
  private static final int MOST_TRIES = 2000;

  @Override
  public void look(Sample sample, Findings findings) {
    new Search(sample, findings).run();
  }

  private record Flag(String name, BitSet set, BitSet missing) {}

  private static final class Search {
    private final Findings findings;
    private final int rows;
    private final List<Flag> flags = new ArrayList<>();
    private final BitSet anyMissing = new BitSet();
    private int tries;

    Search(Sample sample, Findings findings) {
      this.findings = findings;
      this.rows = sample.size();
      Table table = sample.rows();
      for (int c = 0; c < table.schema().width(); c++) {
        Column column = table.column(c);
        String name = table.schema().field(c).name();
        boolean isFlag = OneOf.Flag.isFlag(column) && !findings.copies().contains(name);
        if (isFlag && OneOf.Flag.isFlag(findings.all().column(name))) {
          add(name, column);
        }
      }
    }

    private void add(String name, Column column) {
      OneOf.Flag cells = OneOf.Flag.of(column);
      var set = new BitSet(rows);
      var missing = new BitSet(rows);
      for (int row = 0; row < rows; row++) {
        missing.set(row, cells.isMissing(row));
        set.set(row, !cells.isMissing(row) && cells.isSet(row));
      }
      if (!set.isEmpty()) {
        flags.add(new Flag(name, set, missing));
        anyMissing.or(missing);
      }
    }

    void run() {
      Set<String> used = new HashSet<>();
      for (Flag start : flags) {
        if (used.contains(start.name()) || start.set().cardinality() == rows) {
          continue;
        }
        List<Flag> left =
            flags.stream()
                .filter(flag -> !flag.name().equals(start.name()) && !used.contains(flag.name()))
                .sorted(Comparator.comparingInt(flag -> -alike(start.name(), flag.name())))
                .toList();
        tries = 0;
        List<Flag> group =
            cover(new ArrayList<>(List.of(start)), (BitSet) start.set().clone(), left);
        if (group.size() > 1 && propose(group, true)) {
          group.forEach(flag -> used.add(flag.name()));
        }
      }
      exclusive(used);
    }

    /** The flags that cover all rows with these; none when there are none. */
    private List<Flag> cover(List<Flag> group, BitSet covered, List<Flag> left) {
      BitSet open = new BitSet(rows);
      open.set(0, rows);
      open.andNot(covered);
      open.andNot(anyMissing);
      int row = open.nextSetBit(0);
      if (row < 0) {
        return group;
      }
      for (Flag flag : left) {
        if (flag.set().get(row) && !flag.set().intersects(covered) && tries++ < MOST_TRIES) {
          List<Flag> longer = new ArrayList<>(group);
          longer.add(flag);
          BitSet more = (BitSet) covered.clone();
          more.or(flag.set());
          List<Flag> whole = cover(longer, more, left);
          if (!whole.isEmpty()) {
            return whole;
          }
        }
      }
      return List.of();
    }

    private void exclusive(Set<String> used) {
      for (Flag start : flags) {
        if (used.contains(start.name())) {
          continue;
        }
        List<Flag> group = new ArrayList<>(List.of(start));
        for (Flag flag : flags) {
          boolean free = !flag.name().equals(start.name()) && !used.contains(flag.name());
          if (free && group.stream().allMatch(other -> isExclusive(other, flag))) {
            group.add(flag);
          }
        }
        if (group.size() > 1 && propose(group, false)) {
          group.forEach(flag -> used.add(flag.name()));
        }
      }
    }

    private boolean isExclusive(Flag a, Flag b) {
      double expected = a.set().cardinality() / (double) rows * b.set().cardinality();
      return expected >= Chance.LEAST_EXPECTED && !a.set().intersects(b.set());
    }

    /** Those in the order of the table. */
    private boolean propose(List<Flag> group, boolean exactly) {
      List<String> names = flags.stream().filter(group::contains).map(Flag::name).toList();
      return findings.proposeHard(new OneOf(names, exactly));
    }

    private static int alike(String a, String b) {
      int same = 0;
      while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
        same++;
      }
      return same;
    }
  }
}
