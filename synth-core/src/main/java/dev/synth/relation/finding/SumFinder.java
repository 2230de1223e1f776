package dev.synth.relation.finding;

import dev.synth.relation.Relation;
import dev.synth.relation.Sum;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sums and differences of two and three columns. A few dozen rows tell which pairs and triples may
 * be related; cells of 0 do not count, since with them a sum is an equality.
 */
final class SumFinder implements Finder {
  /** Rows of the first look, and how many of them must agree: of a share of .3, .995 have that. */
  private static final int FIRST_ROWS = 48;

  private static final int FIRST_AGREEING = 6;
  private static final int HALF_ROWS = 30;

  private static final double LEAST_EXCESS = 0.1;

  private static final int LEAST_VALUES = 20;
  private static final int MOST_ROWS = 4000;
  private static final int NONE = -1;

  @Override
  public void look(Sample sample, Findings findings) {
    List<Integer> places = sample.addable();
    Set<Set<Integer>> known = new HashSet<>();
    int columns = places.size();
    Reach pairs = Reach.ofPairs(columns);
    for (int i = 0; i < columns; i++) {
      for (int other : pairs.before(places, i)) {
        pair(sample, other, places.get(i), findings, known);
      }
    }
    Reach triples = Reach.ofTriples(columns);
    for (int i = 0; i < columns; i++) {
      List<Integer> near = triples.around(places, i);
      for (int other : triples.before(places, i)) {
        triples(sample, other, places.get(i), near, findings, known);
      }
    }
  }

  /** {@code b = constant - a}. */
  private static void pair(
      Sample sample, int a, int b, Findings findings, Set<Set<Integer>> known) {
    View one = sample.views().get(a);
    View other = sample.views().get(b);
    if (!one.isNumber() || !other.isNumber()) {
      return;
    }
    var terms = new Terms(sample, List.of(a, b), List.of(1, 1));
    long constant = terms.mostFrequent(findings);
    if (constant != LongColumn.MISSING && terms.holds(constant, findings)) {
      View target = one.decimals() > other.decimals() ? one : other;
      View source = target == one ? other : one;
      BigDecimal value = BigDecimal.valueOf(constant, sample.decimals());
      Relation sum = new Sum(target.name, List.of(), List.of(source.name), trimmed(value));
      if (findings.propose(sum, LEAST_EXCESS)) {
        known.add(Set.of(a, b));
      }
    }
  }

  private static void triples(
      Sample sample,
      int a,
      int b,
      List<Integer> thirds,
      Findings findings,
      Set<Set<Integer>> known) {
    if (known.contains(Set.of(a, b))) {
      return;
    }
    for (int c : thirds) {
      boolean fits = c != a && c != b && isUnknown(known, a, b, c) && isMeaningful(sample, a, b, c);
      if (!fits) {
        continue;
      }
      triple(sample, List.of(c, a, b), List.of(1, -1, -1), findings, known);
      if (c > b && isUnknown(known, a, b, c) && areNumbers(sample, a, b, c)) {
        triple(sample, List.of(c, a, b), List.of(1, 1, 1), findings, known);
      }
    }
  }

  private static boolean isUnknown(Set<Set<Integer>> known, int a, int b, int c) {
    return !known.contains(Set.of(a, b, c))
        && !known.contains(Set.of(a, c))
        && !known.contains(Set.of(b, c));
  }

  private static boolean areNumbers(Sample sample, int... places) {
    for (int place : places) {
      if (!sample.views().get(place).isNumber()) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code c = a + b} adds numbers to numbers, or days to dates. */
  private static boolean isMeaningful(Sample sample, int a, int b, int c) {
    int dates = 0;
    for (int place : new int[] {a, b}) {
      dates += sample.views().get(place).isDate() ? 1 : 0;
    }
    return dates == (sample.views().get(c).isDate() ? 1 : 0);
  }

  private static void triple(
      Sample sample,
      List<Integer> places,
      List<Integer> signs,
      Findings findings,
      Set<Set<Integer>> known) {
    var terms = new Terms(sample, places, signs);
    long constant = terms.mostFrequent(findings);
    if (constant == LongColumn.MISSING || !terms.holds(constant, findings)) {
      return;
    }
    if (findings.propose(sum(sample, places, signs, constant), LEAST_EXCESS)) {
      known.add(Set.copyOf(places));
    }
  }

  /** The relation with its finest column as the target, of equally fine ones the last. */
  private static Relation sum(
      Sample sample, List<Integer> places, List<Integer> signs, long constant) {
    int target = 0;
    for (int i = 1; i < places.size(); i++) {
      boolean same =
          signs.get(i).equals(signs.get(0))
              && decimals(sample, places.get(i)) >= decimals(sample, places.get(target));
      boolean finer = decimals(sample, places.get(i)) > decimals(sample, places.get(target));
      target = finer || (same && places.get(i) > places.get(target)) ? i : target;
    }
    List<String> plus = new ArrayList<>();
    List<String> minus = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String name = sample.views().get(places.get(i)).name;
      if (i != target) {
        (signs.get(i).equals(signs.get(target)) ? minus : plus).add(name);
      }
    }
    BigDecimal value = BigDecimal.valueOf(constant * signs.get(target), sample.decimals());
    String name = sample.views().get(places.get(target)).name;
    return new Sum(name, plus, minus, trimmed(value));
  }

  private static int decimals(Sample sample, int place) {
    return sample.views().get(place).decimals();
  }

  private static BigDecimal trimmed(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** A signed sum of columns, row by row. */
  private static final class Terms {
    private final long[][] cells;
    private final int[] signs;
    private final int rows;
    private final boolean varied; // few values add up in many ways: a share of rows says nothing

    Terms(Sample sample, List<Integer> places, List<Integer> signs) {
      this.cells = new long[places.size()][];
      this.signs = new int[cells.length];
      this.rows = sample.size();
      boolean all = true;
      for (int i = 0; i < cells.length; i++) {
        this.cells[i] = sample.units().get(places.get(i));
        this.signs[i] = signs.get(i);
        all &= sample.views().get(places.get(i)).distinct >= LEAST_VALUES;
      }
      this.varied = all;
    }

    /**
     * Missing where a cell is, or is 0.
     *
     * @param shifted the term that is taken from the next row, or {@link #NONE}
     */
    private long of(int row, int shifted) {
      long sum = 0;
      for (int i = 0; i < cells.length; i++) {
        long[] column = cells[i];
        long cell = column[i == shifted ? (row + 1) % column.length : row];
        if (cell == LongColumn.MISSING || cell == 0) {
          return LongColumn.MISSING;
        }
        sum += signs[i] * cell;
      }
      return sum;
    }

    /** The sum that most of the first rows agree on; missing when too few do. */
    long mostFrequent(Findings findings) {
      boolean all = !isSoft(findings);
      var first = new long[FIRST_ROWS];
      int found = 0;
      int best = 0;
      long most = LongColumn.MISSING;
      for (int row = 0; row < rows && found < FIRST_ROWS; row++) {
        long sum = of(row, NONE);
        if (sum == LongColumn.MISSING) {
          continue;
        }
        int same = 1;
        for (int i = 0; i < found; i++) {
          same += first[i] == sum ? 1 : 0;
        }
        first[found++] = sum;
        if (same > best) {
          best = same;
          most = sum;
        }
        if (all ? best < found : found == HALF_ROWS && best < 2) {
          return LongColumn.MISSING;
        }
      }
      return best >= FIRST_AGREEING ? most : LongColumn.MISSING;
    }

    private boolean isSoft(Findings findings) {
      return varied && findings.takesSoft(Sum.class);
    }

    /** Whether far more rows of the sample have that sum than by chance. */
    boolean holds(long constant, Findings findings) {
      boolean soft = isSoft(findings);
      int all = 0;
      int kept = 0;
      var byChance = new int[cells.length];
      for (int row = 0; row < Math.min(MOST_ROWS, rows); row++) {
        long sum = of(row, NONE);
        if (sum != LongColumn.MISSING) {
          all++;
          kept += sum == constant ? 1 : 0;
          if (kept < all && !soft) {
            return false;
          }
          for (int term = 0; term < byChance.length; term++) {
            byChance[term] += of(row, term) == constant ? 1 : 0;
          }
        }
      }
      double share = kept / (double) Math.max(1, all);
      double chance = Arrays.stream(byChance).max().getAsInt() / (double) Math.max(1, all);
      return kept >= Findings.LEAST_ROWS
          && share - chance
              > Math.max(LEAST_EXCESS, Chance.errors(Math.max(share, chance) / 2, all));
    }
  }
}
