package dev.synth.relation.row;

import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import dev.synth.transform.NumberCells;
import java.util.ArrayList;
import java.util.List;

/** Finds what many cells of a column are multiples of, beyond what chance makes. */
final class Grains {
  private static final long LARGEST = 1_000_000;

  /** Fewer rows show nothing. */
  private static final int LEAST_ROWS = 100;

  /** So large a share of all cells, more than by chance. */
  private static final double LEAST_EXCESS = 0.015;

  /** And so many rows. */
  private static final int LEAST_HITS = 10;

  /** And by so many standard deviations. */
  private static final double LEAST_DEVIATIONS = 4;

  /** Minutes, five, fifteen, thirty and sixty of them, in seconds. */
  private static final long[] CLOCK = {60, 300, 900, 1800, 3600};

  private Grains() {}

  /** The coarsest first. */
  static List<Long> of(LongColumn column, NumberCells cells, boolean[] open) {
    List<Long> grains = new ArrayList<>();
    List<Long> candidates = candidates(column.type(), cells.step());
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
    if (all < LEAST_ROWS) {
      return grains;
    }
    double kept = 0;
    for (int g = hits.length - 1; g >= 0; g--) {
      double share = hits[g] / (double) all;
      double byChance = kept + (1 - kept) * cells.step() / candidates.get(g);
      double deviations = LEAST_DEVIATIONS * StrictMath.sqrt(all * byChance * (1 - byChance));
      double excess = (share - byChance) * all;
      if (excess > Math.max(LEAST_HITS, LEAST_EXCESS * open.length) && excess > deviations) {
        grains.add(candidates.get(g));
        kept = share;
      }
    }
    return grains;
  }

  /** Each a multiple of the one before: in tens and fives of the unit, or as a clock has them. */
  private static List<Long> candidates(ColumnType type, long step) {
    List<Long> candidates = new ArrayList<>();
    if (type instanceof ColumnType.Temporal time) {
      for (long seconds : CLOCK) {
        addTo(candidates, seconds * TemporalFormat.of(time.pattern()).ticksPerSecond(), step);
      }
      return candidates;
    }
    long most = step > Long.MAX_VALUE / LARGEST / 10 ? 0 : LARGEST * step;
    for (long power = 10; power <= most; power *= 10) {
      addTo(candidates, power / 2, step);
      addTo(candidates, power, step);
    }
    return candidates;
  }

  private static void addTo(List<Long> candidates, long grain, long step) {
    if (grain > step && grain % step == 0) {
      candidates.add(grain);
    }
  }
}
