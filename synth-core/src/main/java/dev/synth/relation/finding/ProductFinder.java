package dev.synth.relation.finding;

import dev.synth.relation.Product;
import dev.synth.relation.Units;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Products and quotients of two columns, rounded or not. Cells of 0 and 1 do not count. */
final class ProductFinder implements Finder {
  private static final int FIRST_ROWS = 48;
  private static final int FIRST_AGREEING = 6;
  private static final int HALF_ROWS = 30;
  private static final double LEAST_EXCESS = 0.1;

  /** A rounded number of fewer units is near too many others. */
  private static final int LEAST_UNITS = 20;

  private static final int LEAST_VALUES = 20;
  private static final int MOST_ROWS = 4000;
  private static final int TERMS = 3;
  private static final int NONE = -1;

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> views =
        sample.views().stream()
            .filter(view -> view.isNumber() && view.distinct > 1 && !view.isFlag())
            .toList();
    Set<Set<String>> known = new HashSet<>();
    for (boolean divides : new boolean[] {false, true}) {
      for (int place = 0; place < views.size(); place++) {
        View left = views.get(place);
        List<View> near = Reach.ofTriples(views.size()).around(views, place);
        boolean behind = divides;
        for (View right : near) {
          if (left == right) {
            behind = true;
          } else if (behind) {
            look(sample, new View[] {left, right}, divides, findings, known, near);
          }
        }
      }
    }
  }

  private static void look(
      Sample sample,
      View[] factors,
      boolean divides,
      Findings findings,
      Set<Set<String>> known,
      List<View> views) {
    for (View target : views) {
      Set<String> names = new HashSet<>(List.of(factors[0].name, factors[1].name));
      boolean other = names.add(target.name) && !known.contains(names);
      if (!other || !mayBe(factors, target, divides)) {
        continue;
      }
      int own = factors[0].decimals() + (divides ? -1 : 1) * factors[1].decimals();
      boolean exact = !divides && own <= target.decimals();
      var product =
          new Product(
              target.name,
              factors[0].name,
              factors[1].name,
              divides,
              exact ? Product.EXACT : target.decimals());
      if (holds(sample, factors, target, divides, findings) && findings.propose(product, 0)) {
        known.add(names);
      }
    }
  }

  private static boolean mayBe(View[] factors, View target, boolean divides) {
    int agree = 0;
    int seen = 0;
    for (int row = 0; row < target.cells.length && seen < FIRST_ROWS; row++) {
      int hit = hit(factors, target, divides, row, NONE);
      if (hit >= 0) {
        seen++;
        agree += hit;
        if (seen == HALF_ROWS && agree < 2) {
          return false;
        }
      }
    }
    return agree >= FIRST_AGREEING;
  }

  private static boolean holds(
      Sample sample, View[] factors, View target, boolean divides, Findings findings) {
    int all = 0;
    int kept = 0;
    var byChance = new int[TERMS];
    for (int row = 0; row < Math.min(MOST_ROWS, sample.size()); row++) {
      int hit = hit(factors, target, divides, row, NONE);
      if (hit >= 0) {
        all++;
        kept += hit;
        for (int term = 0; term < TERMS; term++) {
          byChance[term] += Math.max(0, hit(factors, target, divides, row, term));
        }
      }
    }
    boolean soft = target.distinct >= LEAST_VALUES && findings.takesSoft(Product.class);
    if (kept < all && !soft) {
      return false;
    }
    double share = kept / (double) Math.max(1, all);
    double chance = Arrays.stream(byChance).max().getAsInt() / (double) Math.max(1, all);
    return kept >= Findings.LEAST_ROWS
        && share - chance > Math.max(LEAST_EXCESS, Chance.errors((share + chance) / 2, all));
  }

  /**
   * 1 where it is the product, 0 where it is not, -1 where nothing is said.
   *
   * @param shifted the term that is taken from the next row, or {@link #NONE}
   */
  private static int hit(View[] factors, View target, boolean divides, int row, int shifted) {
    int next = row + 1 < target.cells.length ? row + 1 : 0;
    long a = factors[0].cells[shifted == 0 ? next : row];
    long b = factors[1].cells[shifted == 1 ? next : row];
    long c = target.cells[shifted == 2 ? next : row];
    if (a == LongColumn.MISSING || b == LongColumn.MISSING || c == LongColumn.MISSING) {
      return -1;
    }
    long one = power(factors[0]);
    long otherOne = power(factors[1]);
    boolean plain = a == 0 || b == 0 || a == one || b == otherOne || Math.abs(c) < LEAST_UNITS;
    if (plain) {
      return -1;
    }
    int own = factors[0].decimals() + (divides ? -1 : 1) * factors[1].decimals();
    int more = own - target.decimals();
    long value = divides ? Units.quotient(a, b, more, true) : Units.product(a, b, more, true);
    return value == c ? 1 : 0;
  }

  private static long power(View view) {
    return Decimals.power(view.decimals());
  }
}
