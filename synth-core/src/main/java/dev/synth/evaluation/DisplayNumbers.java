package dev.synth.evaluation;

import dev.synth.table.Decimals;

/** Numbers as people read them, the same in every locale. */
public final class DisplayNumbers {
  private static final double SMALL = 0.001;

  private DisplayNumbers() {}

  /** Whole numbers as they are, others with 4 decimals, small ones with 7; NaN as {@code -}. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    int decimals = value == Math.rint(value) ? 0 : Math.abs(value) < SMALL ? 7 : 4;
    return Decimals.text(Decimals.scale(value, decimals), decimals);
  }
}
