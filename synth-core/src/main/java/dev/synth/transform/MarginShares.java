package dev.synth.transform;

import dev.synth.table.Persons;
import java.util.Arrays;

/**
 * How often each category of a margin is, and so its distribution: every category, "missing" last,
 * is an interval of [0, 1) as long as its share. Neighbouring categories of an order that fewer
 * than {@link Protection#MIN_ROWS} rows fill, share theirs evenly. Immutable.
 */
public final class MarginShares {
  private final double[] upTo;

  private MarginShares(double[] shares) {
    upTo = new double[shares.length];
    double total = 0;
    for (int c = 0; c < shares.length; c++) {
      total += shares[c];
      upTo[c] = total;
    }
    if (!(total > 0) || Double.isInfinite(total)) {
      throw new IllegalArgumentException("shares have no sum");
    }
    for (int c = 0; c < upTo.length; c++) {
      upTo[c] /= total;
    }
    upTo[upTo.length - 1] = 1;
  }

  /**
   * The shares that a model file holds.
   *
   * @param shares one a category, "missing" last; what they sum up to does not matter
   * @throws IllegalArgumentException when they do not fit the margin, or are no shares
   */
  public static MarginShares of(Margin margin, double[] shares) {
    boolean negative = Arrays.stream(shares).anyMatch(share -> !(share >= 0));
    if (shares.length != size(margin) || negative) {
      throw new IllegalArgumentException("no shares of that margin");
    }
    return new MarginShares(shares);
  }

  /**
   * How many of these cells each category has, as a model may keep it.
   *
   * @param categories of cells, as {@link Margin#encode} gave them; at least one
   * @param persons whom these cells belong to
   */
  public static double[] counts(Margin margin, int[] categories, Persons persons) {
    var counts = new double[size(margin)];
    for (int category : categories) {
      counts[category]++;
    }
    return margin.ordered() ? pooled(counts, margin.categories(), categories, persons) : counts;
  }

  private static int size(Margin margin) {
    return margin.categories() + (margin.missing() ? 1 : 0);
  }

  /** From the first on, as many neighbours together as hold enough; a rest joins the last. */
  private static double[] pooled(double[] counts, int ordered, int[] categories, Persons persons) {
    double[] pooled = counts.clone();
    int[] rows = byCategory(counts, categories);
    Persons.Count holders = persons.count(categories.length);
    int from = 0;
    int before = 0;
    int row = 0;
    double sum = 0;
    for (int c = 0; c < ordered; c++) {
      sum += counts[c];
      for (int end = row + (int) counts[c]; row < end; row++) {
        holders.add(rows[row]);
      }
      boolean few = holders.persons() < Protection.MIN_ROWS;
      if (few && c < ordered - 1) {
        continue;
      }
      if (few) { // the rest
        for (int b = before; b < from; b++) {
          sum += counts[b];
        }
        from = before;
      }
      Arrays.fill(pooled, from, c + 1, sum / (c + 1 - from));
      before = from;
      from = c + 1;
      sum = 0;
      holders.clear();
    }
    return pooled;
  }

  private static int[] byCategory(double[] counts, int[] categories) {
    var next = new int[counts.length];
    for (int c = 1; c < next.length; c++) {
      next[c] = next[c - 1] + (int) counts[c - 1];
    }
    var rows = new int[categories.length];
    for (int row = 0; row < rows.length; row++) {
      rows[next[categories[row]]++] = row;
    }
    return rows;
  }

  /** The category at a number in [0, 1). */
  public int category(double u) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) { // the first that ends above
      int middle = (low + high) >>> 1;
      if (upTo[middle] > u) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Where a category begins in [0, 1). */
  public double low(int category) {
    return category == 0 ? 0 : upTo[category - 1];
  }

  /** Where a category ends in [0, 1]. */
  public double high(int category) {
    return upTo[category];
  }
}
