package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Singling out after anonymeter (Giomi et al. 2022): an attacker looks for a description that fits
 * one synthetic row alone, and claims that it fits exactly one person. Descriptions are of one
 * column (a value that stands once, the least, the greatest) or of three (at least or at most a
 * synthetic row's number, by its side of the median; equal to its category). The risk is what that
 * gains on training rows over held-out ones, both as many, where the original corrects for unequal
 * numbers by a fitted curve; the worse of the two kinds; 0 is safe. 500 descriptions of each kind.
 */
public final class SinglingOut implements Metric {
  private static final int ATTACKS = 500;
  private static final int ATTEMPTS = 10;
  private static final int COLUMNS = 3;

  @Override
  public String name() {
    return "singling-out";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    int rows = Math.min(data.training().rows(), data.heldOut().rows());
    int[] drawn = Rng.of(data.seed(), "singled out").permutation(data.training().rows());
    double[][] training = cells(data.columns(), Arrays.copyOf(drawn, rows), true);
    double[][] heldOut = cells(data.columns(), first(rows), false);
    double[][] synthetic =
        data.columns().stream().map(c -> c.synthetic().numbers()).toArray(double[][]::new);
    Map<String, Double> parts = new LinkedHashMap<>();
    AttackRisk worst = new AttackRisk(0, 0, -1, 0);
    for (boolean ofOne : new boolean[] {true, false}) {
      List<Description> attacks = ofOne ? ofOneColumn(data, synthetic) : ofSeveral(data, synthetic);
      if (attacks.isEmpty()) {
        continue;
      }
      AttackRisk risk =
          AttackRisk.of(
              successes(data, attacks, training),
              successes(data, attacks, heldOut),
              attacks.size());
      String kind = ofOne ? "one column" : "three columns";
      parts.put(kind + " attack", risk.attack());
      parts.put(kind + " control", risk.control());
      parts.put(kind + " risk", risk.value());
      worst = risk.value() > worst.value() ? risk : worst;
    }
    String note = "among " + rows + " rows of each kind";
    return parts.isEmpty()
        ? Score.of(name(), 0, 0, "no description fits one synthetic row alone").withPerfect(0)
        : Score.of(name(), worst.value(), worst.noise() * WorstOf.widening(2), note)
            .withPerfect(0)
            .withParts(parts);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or give columns of rare values a rule";
  }

  /** Some conditions that a row may fulfil; how: -1 at most, 0 equal, 1 at least. */
  private record Description(List<Condition> conditions) {
    boolean fits(double[][] cells, int row) {
      for (Condition condition : conditions) {
        if (!condition.fits(cells[condition.column()][row])) {
          return false;
        }
      }
      return true;
    }

    /** How many rows it fits, counted up to two. */
    int count(double[][] cells) {
      int count = 0;
      for (int row = 0; row < cells[0].length && count < 2; row++) {
        count += fits(cells, row) ? 1 : 0;
      }
      return count;
    }
  }

  private record Condition(int column, int how, double value) {
    boolean fits(double cell) {
      if (Double.isNaN(value)) {
        return Double.isNaN(cell);
      }
      return how == 0 ? cell == value : how > 0 ? cell >= value : cell <= value;
    }
  }

  private static List<Description> ofOneColumn(Comparison data, double[][] synthetic) {
    List<Description> all = new ArrayList<>();
    for (int c = 0; c < synthetic.length; c++) {
      double[] sorted =
          Arrays.stream(synthetic[c]).filter(x -> !Double.isNaN(x)).sorted().toArray();
      for (int i = 0; i < sorted.length; i++) {
        boolean once =
            (i == 0 || sorted[i - 1] != sorted[i])
                && (i == sorted.length - 1 || sorted[i + 1] != sorted[i]);
        if (once) {
          all.add(new Description(List.of(new Condition(c, 0, sorted[i]))));
        }
      }
      if (sorted.length > 0 && data.columns().get(c).continuous()) {
        all.add(new Description(List.of(new Condition(c, -1, sorted[0]))));
        all.add(new Description(List.of(new Condition(c, 1, sorted[sorted.length - 1]))));
      }
      if (sorted.length == synthetic[c].length - 1) {
        all.add(new Description(List.of(new Condition(c, 0, Double.NaN))));
      }
    }
    int[] order = Rng.of(data.seed(), "singling out by one column").permutation(all.size());
    return Arrays.stream(order).limit(ATTACKS).mapToObj(all::get).toList();
  }

  private static List<Description> ofSeveral(Comparison data, double[][] synthetic) {
    Rng rng = Rng.of(data.seed(), "singling out by several columns");
    var medians = new double[synthetic.length];
    for (int c = 0; c < medians.length; c++) {
      double[] sorted =
          Arrays.stream(synthetic[c]).filter(x -> !Double.isNaN(x)).sorted().toArray();
      medians[c] = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
    List<Description> found = new ArrayList<>();
    for (int attempt = 0; attempt < ATTACKS * ATTEMPTS && found.size() < ATTACKS; attempt++) {
      data.throwIfCancelled();
      int row = rng.nextInt(synthetic[0].length);
      int[] chosen = rng.permutation(synthetic.length);
      List<Condition> conditions = new ArrayList<>();
      for (int c : Arrays.copyOf(chosen, Math.min(COLUMNS, chosen.length))) {
        double value = synthetic[c][row];
        boolean number = data.columns().get(c).continuous();
        conditions.add(new Condition(c, !number ? 0 : value >= medians[c] ? 1 : -1, value));
      }
      var description = new Description(conditions);
      if (description.count(synthetic) == 1) {
        found.add(description);
      }
    }
    return found;
  }

  private static int successes(Comparison data, List<Description> attacks, double[][] cells) {
    var fits = new int[attacks.size()];
    data.inParallel(
        fits.length,
        (from, to) -> {
          for (int a = from; a < to; a++) {
            fits[a] = attacks.get(a).count(cells);
          }
        });
    return (int) Arrays.stream(fits).filter(count -> count == 1).count();
  }

  private static int[] first(int rows) {
    var first = new int[rows];
    Arrays.setAll(first, i -> i);
    return first;
  }

  private static double[][] cells(List<ComparedColumn> columns, int[] rows, boolean training) {
    return columns.stream()
        .map(column -> training ? column.training() : column.heldOut())
        .map(side -> Arrays.stream(rows).mapToDouble(side::at).toArray())
        .toArray(double[][]::new);
  }
}
