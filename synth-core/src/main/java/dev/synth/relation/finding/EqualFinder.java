package dev.synth.relation.finding;

import dev.synth.relation.Equal;
import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import java.util.List;

/**
 * Cells that are the same in two columns. Values that a twentieth of a column's cells have do not
 * count, unless the columns agree far more often than their values alone make them.
 */
final class EqualFinder implements Finder {
  private static final double LEAST_EXCESS = 0.02;
  private static final double LEAST_AGREEMENT = 0.2;

  /** Flags agree in most rows for other reasons. */
  private static final int LEAST_VALUES = 3;

  @Override
  public void look(Sample sample, Findings findings) {
    List<View> views = sample.views();
    Reach reach = Reach.ofPairs(views.size());
    for (int place = 1; place < views.size(); place++) {
      for (View before : reach.before(views, place)) {
        if (isAlike(before, views.get(place))) {
          look(sample, before, views.get(place), findings);
        }
      }
    }
  }

  private static boolean isAlike(View a, View b) {
    boolean categories = a.isCategory() && b.isCategory();
    boolean varied = a.distinct > 1 && b.distinct > 1;
    return varied && (categories || Units.alike(a.type, b.type));
  }

  private static void look(Sample sample, View a, View b, Findings findings) {
    View target = a.decimals() > b.decimals() ? a : b;
    View source = target == a ? b : a;
    if (findings.copies().contains(source.name)) {
      return; // it equals what this one equals
    }
    int n = sample.size();
    int both = 0;
    int equal = 0;
    int uncommon = 0;
    int byChance = 0;
    for (int row = 0; row < n; row++) {
      long cell = target.cells[row];
      long same = in(source, row, target.type);
      long other = in(source, row + 1 < n ? row + 1 : 0, target.type);
      if (cell != LongColumn.MISSING && source.cells[row] != LongColumn.MISSING) {
        both++;
        equal += cell == same ? 1 : 0;
        uncommon += cell == same && !target.isCommon(cell) ? 1 : 0;
        byChance += cell == other ? 1 : 0;
      }
    }
    double chance = byChance / (double) Math.max(1, both);
    double share = equal / (double) Math.max(1, both);
    double spread = Chance.errors(Math.max(chance, 1.0 / Math.max(1, both)), both);
    boolean clear = both >= Findings.LEAST_ROWS && share - chance > spread;
    boolean rare =
        uncommon > Math.max(Findings.LEAST_ROWS, LEAST_EXCESS * both)
            && uncommon - byChance > LEAST_EXCESS * both;
    boolean agree = share - chance > LEAST_AGREEMENT * (1 - chance);
    if (clear && (rare || agree)) {
      boolean few = Math.min(a.distinct, b.distinct) < LEAST_VALUES;
      findings.propose(new Equal(target.name, source.name), few ? 1 : 0);
    }
  }

  private static long in(View source, int row, ColumnType type) {
    return type instanceof ColumnType.Categorical
        ? source.cells[row]
        : Units.of(source.cells[row], source.type, type, false);
  }
}
