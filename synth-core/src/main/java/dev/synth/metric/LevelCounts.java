package dev.synth.metric;

/** How many training rows hold each level of a compared category. Immutable. */
public final class LevelCounts {
  private final int[] holders;
  private final int rows;

  private LevelCounts(int[] holders, int rows) {
    this.holders = holders;
    this.rows = rows;
  }

  /** Counts; missing cells are no level. */
  public static LevelCounts of(ComparedColumn category) {
    int missing = category.levels();
    var holders = new int[missing + 1];
    for (int code : category.training().codes(missing)) {
      holders[code]++;
    }
    int rows = category.training().size() - holders[missing];
    holders[missing] = 0;
    return new LevelCounts(holders, rows);
  }

  /** How many rows hold that level. */
  public int holders(int level) {
    return holders[level];
  }

  /** How many levels any row holds. */
  public int held() {
    int held = 0;
    for (int count : holders) {
      held += count > 0 ? 1 : 0;
    }
    return held;
  }

  /** Shannon's entropy of the levels, in nats. */
  public double entropy() {
    double entropy = 0;
    for (int count : holders) {
      if (count > 0) {
        double share = (double) count / rows;
        entropy -= share * StrictMath.log(share);
      }
    }
    return entropy;
  }
}
