package dev.synth.relation.finding;

import dev.synth.relation.Combinations;
import dev.synth.relation.Dependency;
import dev.synth.relation.Equal;
import dev.synth.relation.Equation;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.OneOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns of categories, or of few numbers, of which one decides another, or of which only some
 * values occur together.
 */
final class DependencyFinder implements Finder {
  /** Counters of one pair of columns. */
  private static final long MOST_CELLS = 4_000_000;

  private static final double SOFT = 0.25;

  /** Only columns of so few values have combinations that a person would list. */
  private static final int MOST_COMBINED = 200;

  private static final int MOST_NUMBERS = 30;

  private static final int LEAST_COMBINED = 3;

  /** Values that never occur together would, by chance, in so many rows each. */
  private static final double NEVER_BY_CHANCE = 20;

  private static final double LEAST_NEVER = 0.01;

  /** Combinations that too few rows share may be so many; they are left out. */
  private static final double MOST_RARE = 0.002;

  private record Candidate(View source, View target, double strength) {}

  @Override
  public void look(Sample sample, Findings findings) {
    Set<String> flags = new HashSet<>();
    Set<Set<String>> equations = new HashSet<>();
    for (Found one : findings.found()) {
      if (one.hard() && one.relation() instanceof OneOf group) {
        flags.addAll(group.columns());
      }
      if (one.hard() && one.relation() instanceof Equation equation) {
        equations.add(new HashSet<>(equation.columns()));
      }
    }
    List<View> views = new ArrayList<>();
    for (View view : sample.views()) {
      if (view.hasLevels() && !flags.contains(view.name)) {
        views.add(view);
      }
    }
    List<Candidate> soft = new ArrayList<>();
    Reach reach = Reach.ofPairs(views.size());
    for (int place = 0; place < views.size(); place++) {
      View view = views.get(place);
      for (View before : reach.before(views, place)) {
        if (!equations.contains(new HashSet<>(List.of(before.name, view.name)))) {
          look(before, view, findings, soft);
        }
      }
    }
    soft.sort(Comparator.comparingDouble(candidate -> -candidate.strength()));
    for (Candidate candidate : soft) {
      if (findings.takesSoft(Dependency.class)) {
        findings.propose(dependency(candidate.source(), candidate.target(), findings), SOFT);
      }
    }
  }

  private static Dependency dependency(View source, View target, Findings findings) {
    Map<String, String> table = findings.pairs(source.name, target.name).most();
    return new Dependency(target.name, source.name, table);
  }

  private static void look(View a, View b, Findings findings, List<Candidate> soft) {
    if ((long) a.distinct * b.distinct > MOST_CELLS) {
      return;
    }
    var is = new Table(a, b, 0);
    var chance = new Table(a, b, 1);
    boolean forward = decides(a, b, is, findings);
    boolean backward =
        !(forward && a.distinct >= b.distinct) && decides(b, a, is.turned(), findings);
    if (forward || backward) {
      return;
    }
    boolean equal = findings.has(Equal.class, a.name, b.name);
    if (!equal) {
      double there = strength(is, chance);
      double back = strength(is.turned(), chance.turned());
      if (Math.max(there, back) > SOFT) {
        soft.add(there >= back ? new Candidate(a, b, there) : new Candidate(b, a, back));
      }
      combinations(a, b, is, findings);
    }
  }

  /** Whether the first decides the second in all rows. */
  private static boolean decides(View source, View target, Table pairs, Findings findings) {
    if (pairs.most() < pairs.all || pairs.expectedToDiffer() < Chance.LEAST_EXPECTED) {
      return false;
    }
    Dependency dependency = dependency(source, target, findings);
    Held held = dependency.held(findings.all());
    boolean always =
        held.always() && held.kept() >= Findings.LEAST_ROWS && held.kept() > held.asked() / 2;
    if (always) {
      findings.add(new Found(dependency, true, held));
    }
    return always;
  }

  /** How much better the most frequent value of each group tells cells than by chance. */
  private static double strength(Table is, Table chance) {
    double better = is.most() - chance.most() * (is.all / (double) Math.max(1, chance.all));
    double left = is.all - chance.most() * (is.all / (double) Math.max(1, chance.all));
    boolean clear =
        is.all >= 4 * Findings.LEAST_ROWS
            && better / is.all > Chance.errors(is.most() / (double) is.all, is.all);
    return clear && left > 0 ? better / left : 0;
  }

  private static void combinations(View a, View b, Table is, Findings findings) {
    boolean few = isListed(a) && isListed(b);
    if (!few || Math.max(a.distinct, b.distinct) < LEAST_COMBINED) {
      return;
    }
    if (is.expectedNever() < LEAST_NEVER * is.all) {
      return;
    }
    Map<String, Set<String>> pairs = findings.pairs(a.name, b.name).together();
    var combinations = new Combinations(a.name, b.name, pairs);
    Held held = combinations.held(findings.all());
    if (held.share() >= 1 - MOST_RARE) {
      findings.add(new Found(combinations, true, held));
    }
  }

  private static boolean isListed(View view) {
    boolean whole = view.isNumber() && view.decimals() == 0;
    return view.isCategory()
        ? view.distinct <= MOST_COMBINED
        : whole && view.distinct <= MOST_NUMBERS;
  }

  /** How often values occur together in the sample. */
  private static final class Table {
    final int[] counts;
    final int rows;
    final int columns;
    int all;

    private Table(int[] counts, int rows, int columns, int all) {
      this.counts = counts;
      this.rows = rows;
      this.columns = columns;
      this.all = all;
    }

    /** Of cells of different rows when shifted. */
    Table(View a, View b, int shift) {
      this(new int[a.distinct * b.distinct], a.distinct, b.distinct, 0);
      int n = a.codes.length;
      for (int row = 0; row < n; row++) {
        int one = a.codes[row];
        int other = b.codes[row + shift < n ? row + shift : 0];
        if (one >= 0 && other >= 0) {
          counts[one * columns + other]++;
          all++;
        }
      }
    }

    Table turned() {
      var turned = new int[counts.length];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          turned[j * rows + i] = counts[i * columns + j];
        }
      }
      return new Table(turned, /* rows= */ columns, /* columns= */ rows, all);
    }

    /** Rows with the most frequent second value of their first one. */
    int most() {
      int sum = 0;
      for (int i = 0; i < rows; i++) {
        int most = 0;
        for (int j = 0; j < columns; j++) {
          most = Math.max(most, counts[i * columns + j]);
        }
        sum += most;
      }
      return sum;
    }

    private double[] sums(boolean ofRows) {
      var sums = new double[ofRows ? rows : columns];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          sums[ofRows ? i : j] += counts[i * columns + j];
        }
      }
      return sums;
    }

    /** Rows that would differ from another one of their first value by chance. */
    double expectedToDiffer() {
      double same = 0;
      for (double sum : sums(false)) {
        same += sum / all * (sum / all);
      }
      double more = 0;
      for (double sum : sums(true)) {
        more += Math.max(0, sum - 1);
      }
      return more * (1 - same);
    }

    /** Rows that chance would give to pairs that never occur though it makes each often. */
    double expectedNever() {
      double[] first = sums(true);
      double[] second = sums(false);
      double never = 0;
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double expected = first[i] * second[j] / all;
          boolean isNever = counts[i * columns + j] == 0 && expected >= NEVER_BY_CHANCE;
          never += isNever ? expected : 0;
        }
      }
      return never;
    }
  }
}
