package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.privacy.Predicate.Condition;
import dev.synth.metric.privacy.Predicate.Relation;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Predicates that an attacker builds from synthetic rows; each holds for exactly one of them. */
final class Predicates {
  private static final int COLUMNS = 3;

  /** For each predicate wanted at most so many are tried. */
  private static final int TRIES = 20;

  private final Comparison data;
  private final double[][] synthetic;
  private final boolean[] continuous;
  private final double[] medians;

  Predicates(Comparison data, double[][] synthetic) {
    List<ComparedColumn> columns = data.columns();
    this.data = data;
    this.synthetic = synthetic;
    this.continuous = new boolean[columns.size()];
    this.medians = new double[columns.size()];
    for (int c = 0; c < medians.length; c++) {
      continuous[c] = columns.get(c).continuous();
      double[] sorted = present(synthetic[c]);
      medians[c] = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
  }

  /**
   * On one column: a cell that no other row holds, or the least or greatest number.
   *
   * @param most so many, drawn at random where there are more
   */
  List<Predicate> univariate(int most) {
    List<Predicate> all = new ArrayList<>();
    for (int c = 0; c < synthetic.length; c++) {
      double[] sorted = synthetic[c].clone();
      Arrays.sort(sorted); // missing cells last
      for (int i = 0; i < sorted.length; i++) {
        boolean first = i == 0 || Double.compare(sorted[i - 1], sorted[i]) != 0;
        boolean last = i + 1 == sorted.length || Double.compare(sorted[i + 1], sorted[i]) != 0;
        if (first && last) {
          all.add(new Predicate(List.of(new Condition(c, Relation.EQUAL, sorted[i]))));
        }
      }
      double[] numbers = present(synthetic[c]);
      if (continuous[c] && numbers.length > 0) {
        double greatest = numbers[numbers.length - 1];
        all.add(new Predicate(List.of(new Condition(c, Relation.AT_MOST, numbers[0]))));
        all.add(new Predicate(List.of(new Condition(c, Relation.AT_LEAST, greatest))));
      }
    }
    int[] order = Rng.of(data.seed(), "singling-out univariate").permutation(all.size());
    return Arrays.stream(order).limit(most).mapToObj(all::get).toList();
  }

  /** On three columns of a random row: its categories, and beyond its numbers. */
  List<Predicate> multivariate(int most) {
    return tried(most, "singling-out multivariate", true);
  }

  /** On three columns, each of another random row, whether or not it holds for one. */
  List<Predicate> guessed(int most) {
    return tried(most, "singling-out guess", false);
  }

  private List<Predicate> tried(int most, String stream, boolean ofOneRow) {
    Rng rng = Rng.of(data.seed(), stream);
    Set<Predicate> found = new LinkedHashSet<>();
    for (int done = 0; done < TRIES && found.size() < most; done++) {
      List<Predicate> candidates = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        candidates.add(candidate(rng.seek((long) done * most + i, 0), ofOneRow));
      }
      var single = new boolean[most];
      data.inParallel(
          most,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              single[i] = !ofOneRow || candidates.get(i).singledOut(synthetic) >= 0;
            }
          });
      for (int i = 0; i < most && found.size() < most; i++) {
        if (single[i]) {
          found.add(candidates.get(i));
        }
      }
    }
    return List.copyOf(found);
  }

  private Predicate candidate(Rng rng, boolean ofOneRow) {
    int rows = synthetic[0].length;
    int row = rng.nextInt(rows);
    int[] order = rng.permutation(synthetic.length);
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < Math.min(COLUMNS, order.length); i++) {
      int c = order[i];
      double value = synthetic[c][ofOneRow ? row : rng.nextInt(rows)];
      boolean equal = !continuous[c] || Double.isNaN(value);
      Relation beyond = value > medians[c] ? Relation.AT_LEAST : Relation.AT_MOST;
      conditions.add(new Condition(c, equal ? Relation.EQUAL : beyond, value));
    }
    return new Predicate(conditions);
  }

  private static double[] present(double[] cells) {
    return Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }
}
