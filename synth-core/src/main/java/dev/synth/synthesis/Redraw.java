package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Draws the rows that a check rejects again, and only those, under the next attempt number.
 *
 * @param checks at least one
 * @param most draws of one row, the first included
 */
record Redraw(List<RowCheck> checks, int most) {
  Redraw {
    checks = List.copyOf(checks);
  }

  /**
   * Rows that all keep the checks.
   *
   * @throws SynthException when too few do
   */
  Table rows(Sampling how, Function<Sampling, Table> draw) {
    Table last = draw.apply(how);
    int[] places = rejected(last);
    if (places.length == 0) {
      return last;
    }
    List<Table> drawn = new ArrayList<>(List.of(last));
    var chosen = new int[last.rows()]; // by row: where it stands in all that was drawn
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = row;
    }
    Sampling again = how;
    int before = last.rows();
    int[] open = places;
    while (open.length > 0) {
      if (again.attempt() + 1 >= how.attempt() + most) {
        throw exhausted(last, open.length, how.units().size());
      }
      again = new Sampling(how.units().pick(open), again.attempt() + 1, how.seed(), how.given());
      last = draw.apply(again);
      drawn.add(last);
      for (int i = 0; i < open.length; i++) {
        chosen[open[i]] = before + i;
      }
      before += last.rows();
      int[] still = rejected(last);
      for (int i = 0; i < still.length; i++) {
        still[i] = open[still[i]];
      }
      open = still;
    }
    return Table.concat(drawn).pick(chosen);
  }

  private int[] rejected(Table rows) {
    List<IntPredicate> bound = checks.stream().map(check -> check.on(rows)).toList();
    var rejected = new int[rows.rows()];
    int n = 0;
    for (int row = 0; row < rejected.length; row++) {
      if (!keepsAll(bound, row)) {
        rejected[n++] = row;
      }
    }
    return Arrays.copyOf(rejected, n);
  }

  private static boolean keepsAll(List<IntPredicate> bound, int row) {
    for (IntPredicate check : bound) {
      if (!check.test(row)) {
        return false;
      }
    }
    return true;
  }

  private SynthException exhausted(Table last, int rejected, int asked) {
    RowCheck worst = checks.get(0);
    int mostBroken = -1;
    for (RowCheck check : checks) {
      IntPredicate bound = check.on(last);
      int broken = 0;
      for (int row = 0; row < last.rows(); row++) {
        broken += bound.test(row) ? 0 : 1;
      }
      if (broken > mostBroken) {
        mostBroken = broken;
        worst = check;
      }
    }
    return SynthException.of("'" + worst.describe() + "' is kept by too few rows")
        .at(rejected + " of " + asked + " rows break it after " + most + " draws each")
        .toFix(worst.remedy());
  }
}
