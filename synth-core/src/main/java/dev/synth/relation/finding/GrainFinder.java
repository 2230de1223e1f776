package dev.synth.relation.finding;

import dev.synth.relation.Grain;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What a column's values are multiples of: all of them, or far more than by chance. */
final class GrainFinder implements Finder {
  private static final long LARGEST = 1_000_000;
  private static final double LEAST_EXCESS = 0.1;

  /** So many values are no multiples by chance: 2^-25. */
  private static final double LEAST_BITS = 25;

  @Override
  public void look(Sample sample, Findings findings) {
    for (View view : sample.views()) {
      if (view.isNumber() && !hard(view, findings)) {
        soft(view, findings);
      }
    }
  }

  private static boolean hard(View view, Findings findings) {
    long divisor = 0;
    for (long cell : view.cells) {
      divisor = cell == LongColumn.MISSING ? divisor : gcd(divisor, Math.abs(cell));
    }
    double bits = divisor < 2 ? 0 : view.distinct * Math.log((double) divisor) / Math.log(2);
    boolean isWritten = divisor == Decimals.power(view.decimals()) || divisor < 2;
    return bits >= LEAST_BITS
        && !isWritten
        && findings.proposeHard(new Grain(view.name, BigDecimal.valueOf(divisor, view.decimals())));
  }

  private static void soft(View view, Findings findings) {
    for (long power = LARGEST; power >= 10; power /= 10) {
      for (long size : new long[] {power, power / 2}) {
        int all = 0;
        int kept = 0;
        Set<Long> different = new HashSet<>();
        Set<Long> multiples = new HashSet<>();
        for (long cell : view.cells) {
          boolean counts = cell != LongColumn.MISSING && cell != 0 && !view.isCommon(cell);
          all += counts ? 1 : 0;
          kept += counts && cell % size == 0 ? 1 : 0;
          if (counts && different.add(cell) && cell % size == 0) {
            multiples.add(cell);
          }
        }
        double byChance =
            Math.max(1.0 / size, multiples.size() / (double) Math.max(1, different.size()));
        double share = kept / (double) Math.max(1, all);
        double least = Math.max(LEAST_EXCESS, Chance.errors(share, all));
        if (kept >= Findings.LEAST_ROWS && share - byChance > least) {
          findings.propose(new Grain(view.name, BigDecimal.valueOf(size, view.decimals())), 0);
          return;
        }
      }
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
