package dev.synth.relation.row;

import dev.synth.table.LongColumn;
import dev.synth.transform.NumberCells;
import java.util.ArrayList;
import java.util.List;

/** Finds what many cells of a column are multiples of, beyond what chance makes. */
final class Grains {
  private static final long LARGEST = 1_000_000;

  /** So large a share of all cells, more than by chance. */
  private static final double LEAST_EXCESS = 0.015;

  private Grains() {}

  /** The coarsest first. */
  static List<Long> of(LongColumn column, NumberCells cells, boolean[] open) {
    List<Long> grains = new ArrayList<>();
    List<Long> candidates = new ArrayList<>();
    for (long power = 10; power <= LARGEST; power *= 10) {
      candidates.add(power / 2 * cells.step());
      candidates.add(power * cells.step());
    }
    int all = 0;
    var hits = new int[candidates.size()];
    for (int row = 0; row < open.length; row++) {
      if (open[row]) {
        all++;
        for (int g = 0; g < hits.length; g++) {
          hits[g] += column.value(row) % candidates.get(g) == 0 ? 1 : 0;
        }
      }
    }
    double kept = 0;
    for (int g = hits.length - 1; g >= 0; g--) {
      double share = hits[g] / (double) all;
      double byChance = kept + (1 - kept) * cells.step() / candidates.get(g);
      if ((share - byChance) * all > LEAST_EXCESS * open.length) {
        grains.add(candidates.get(g));
        kept = share;
      }
    }
    return grains;
  }
}
