package dev.synth.relation.finding;

import dev.synth.relation.Equal;
import dev.synth.relation.Rate;
import dev.synth.relation.Sum;
import dev.synth.relation.Units;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column in a constant proportion to another. Each row leaves a range for the factor; the
 * simplest number in it is what many rows agree on.
 */
final class RateFinder implements Finder {
  private static final int FIRST_ROWS = 60;
  private static final int LARGEST_ROWS = 24;
  private static final int AGREEING = 5;
  private static final double LEAST_EXCESS = 0.1;
  private static final int MOST_DIGITS = 6;
  private static final int LARGEST_DIVISOR = 1000;

  /** A rounded number of fewer units is near too many others. */
  private static final int LEAST_UNITS = 20;

  /** Few values are in some proportion by chance. */
  private static final int LEAST_VALUES = 5;

  private static final int LEAST_SOFT_VALUES = 20;

  private record Factor(BigDecimal number, boolean divides) {}

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> views =
        sample.views().stream().filter(view -> view.isNumber() && view.distinct > 1).toList();
    Reach reach = Reach.ofPairs(views.size());
    for (int place = 0; place < views.size(); place++) {
      View source = views.get(place);
      for (View target : reach.around(views, place)) {
        boolean known =
            source == target
                || findings.has(Equal.class, source.name, target.name)
                || findings.has(Sum.class, source.name, target.name)
                || findings.has(Rate.class, source.name, target.name);
        if (!known && findings.takesSoft(Rate.class)) {
          factor(source, target)
              .filter(factor -> !isSame(source, target, factor))
              .filter(factor -> holds(sample, source, target, factor))
              .ifPresent(
                  factor ->
                      findings.propose(
                          new Rate(
                              target.name,
                              source.name,
                              factor.number(),
                              factor.divides(),
                              target.decimals()),
                          0));
        }
      }
    }
  }

  private static boolean isSame(View source, View target, Factor factor) {
    boolean one = factor.number().compareTo(BigDecimal.ONE) == 0;
    return one && source.decimals() <= target.decimals();
  }

  private static Optional<Factor> factor(View source, View target) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < source.cells.length && rows.size() < FIRST_ROWS; row++) {
      if (isTelling(source, target, row, row)) {
        rows.add(row);
      }
    }
    if (rows.size() < LARGEST_ROWS) {
      return Optional.empty();
    }
    rows.sort(Comparator.comparingLong(row -> -Math.abs(source.cells[row])));
    Map<Factor, Integer> votes = new HashMap<>();
    Optional<Factor> best = Optional.empty();
    int most = AGREEING - 1;
    for (int row : rows.subList(0, LARGEST_ROWS)) {
      Optional<Factor> vote = simplest(source, target, row);
      if (vote.isPresent()) {
        int count = votes.merge(vote.get(), 1, Integer::sum);
        best = count > most ? vote : best;
        most = Math.max(most, count);
      }
    }
    return best;
  }

  private static boolean isTelling(View source, View target, int row, int other) {
    long a = source.cells[row];
    long b = target.cells[other];
    return a != LongColumn.MISSING
        && b != LongColumn.MISSING
        && a != 0
        && Math.abs(b) >= LEAST_UNITS;
  }

  /** The shortest decimal, or else the whole divisor, that makes this cell of that one. */
  private static Optional<Factor> simplest(View source, View target, int row) {
    double a = source.cells[row] * Math.pow(10, -source.decimals());
    double unit = Math.pow(10, -target.decimals());
    double b = target.cells[row] * unit;
    double one = (b - unit / 2) / a;
    double other = (b + unit / 2) / a;
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    double middle = (low + high) / 2;
    for (int digits = 0; digits <= MOST_DIGITS; digits++) {
      double scale = Math.pow(10, digits);
      double candidate = Math.rint(middle * scale) / scale;
      if (candidate != 0 && candidate >= low && candidate <= high) {
        BigDecimal number =
            new BigDecimal(candidate, MathContext.DECIMAL64).setScale(digits, RoundingMode.HALF_UP);
        Optional<Factor> divisor = digits > 3 ? divisor(low, high) : Optional.empty();
        return divisor.isPresent() ? divisor : Optional.of(new Factor(number, false));
      }
    }
    return divisor(low, high);
  }

  private static Optional<Factor> divisor(double low, double high) {
    double divisor = Math.rint(2 / (low + high));
    boolean fits =
        Math.abs(divisor) >= 2
            && Math.abs(divisor) <= LARGEST_DIVISOR
            && 1 / divisor >= low
            && 1 / divisor <= high;
    return fits
        ? Optional.of(new Factor(BigDecimal.valueOf((long) divisor), true))
        : Optional.empty();
  }

  private static boolean holds(Sample sample, View source, View target, Factor factor) {
    int all = 0;
    int kept = 0;
    int byChance = 0;
    int n = sample.size();
    Set<Long> different = new HashSet<>();
    for (int row = 0; row < n; row++) {
      if (isTelling(source, target, row, row)) {
        all++;
        long value = value(source, target, factor, row);
        if (value == target.cells[row]) {
          kept++;
          different.add(value);
        }
        byChance += value == target.cells[(row + 1) % n] ? 1 : 0;
      }
    }
    double share = kept / (double) Math.max(1, all);
    double chance = byChance / (double) Math.max(1, all);
    boolean varied = different.size() >= (kept == all ? LEAST_VALUES : LEAST_SOFT_VALUES);
    return varied
        && kept >= Findings.LEAST_ROWS
        && share - chance > Math.max(LEAST_EXCESS, Chance.errors((share + chance) / 2, all));
  }

  private static long value(View source, View target, Factor factor, int row) {
    long cell = source.cells[row];
    long number = factor.number().unscaledValue().longValueExact();
    int scale = factor.number().scale();
    return factor.divides()
        ? Units.quotient(cell, number, source.decimals() - scale - target.decimals(), true)
        : Units.product(cell, number, source.decimals() + scale - target.decimals(), true);
  }
}
