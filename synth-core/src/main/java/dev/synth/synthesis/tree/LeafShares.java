package dev.synth.synthesis.tree;

import dev.synth.net.HalfFloat;
import dev.synth.random.Rng;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;

/**
 * How a node's rows share a part's categories, as the model keeps it: shares of groups of
 * categories, each group of {@link Protection#MIN_ROWS} rows or more. Inside a group the categories
 * are as they are among the parent's rows, so that neither which category a few rows have nor how
 * many they are is kept.
 *
 * <p>Ordered categories are grouped as runs of neighbours, each made of runs of the parent, so that
 * no single row sets where one ends: it ends where five of the parent's rows do. Each other
 * category is a group of its own when enough rows have it; all that are left are one more group,
 * the rest. A group of fewer rows counts as none or as {@code MIN_ROWS}, by chance, so that it is
 * right on average (random rounding: Hundepool et al. 2012, section 5.4).
 */
final class LeafShares {
  private final int[] ends; // first and last category of each group, ascending
  private final float[] shares; // of each group, then of the rest

  /**
   * Shares read from a file.
   *
   * @param ends first and last category of each group, ascending
   * @param shares of each group, then of the rest; half floats; all 0 to be like the parent
   * @throws IllegalArgumentException when the groups overlap or a share is no share
   */
  LeafShares(int[] ends, float[] shares) {
    this.ends = ends;
    this.shares = shares;
    int next = 0;
    for (int i = 0; i < ends.length; i += 2) {
      if (ends[i] < next || ends[i + 1] < ends[i]) {
        throw new IllegalArgumentException("groups overlap");
      }
      next = ends[i + 1] + 1;
    }
    for (float share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is not between 0 and 1");
      }
    }
    if (2 * shares.length != ends.length + 2) {
      throw new IllegalArgumentException("groups and shares do not match");
    }
  }

  /**
   * Protects the counts of a node.
   *
   * @param cells the runs of the parent
   * @param ordered how many categories, from the first, stand in order
   * @param counts rows by category
   * @param persons who have each category, each person once in all: so runs of categories have as
   *     many persons as their categories together, or more; the rows where nobody has several
   * @param weight what a row of each category counts; 1 at the root. Where rounding takes rows away
   *     they count nothing in the nodes below, where it adds some they count more, so that leaves
   *     are right on average: the array is changed to what it is for the children
   * @param rounding of few rows; only for them
   */
  static LeafShares of(
      List<CategoryRange> cells,
      int ordered,
      int[] counts,
      int[] persons,
      double[] weight,
      Rng rounding) {
    var held = new double[counts.length];
    var holders = new double[counts.length];
    var left = new int[counts.length];
    for (int k = 0; k < held.length; k++) {
      held[k] = counts[k] * weight[k];
      holders[k] = persons[k] * weight[k];
      left[k] = weight[k] > 0 ? persons[k] : 0;
    }
    double total = sum(held, 0, held.length);
    List<CategoryRange> groups = new ArrayList<>();
    List<Double> rows = new ArrayList<>();
    for (CategoryRange run : runs(cells, left)) {
      double sum = sum(held, run.first(), run.last() + 1);
      double few = sum(holders, run.first(), run.last() + 1);
      double told = run.isFew() ? rounded(sum, few, rounding) : sum;
      scale(weight, run.first(), run.last() + 1, sum, told);
      if (told > 0) {
        groups.add(run);
        rows.add(told);
      }
    }
    double rest = 0;
    double holdRest = 0;
    for (int k = ordered; k < held.length; k++) {
      if (left[k] >= Protection.MIN_ROWS) {
        groups.add(new CategoryRange(k, k, left[k]));
        rows.add(held[k]);
      } else {
        rest += held[k];
        holdRest += holders[k];
      }
    }
    double few = rounded(rest, holdRest, rounding);
    for (int k = ordered; k < held.length; k++) {
      if (left[k] < Protection.MIN_ROWS) {
        scale(weight, k, k + 1, rest, few);
      }
    }
    rows.add(few);
    return of(groups, rows, total);
  }

  /** Those of the ordered categories; one of all when there are few rows. */
  private static List<CategoryRange> runs(List<CategoryRange> cells, int[] counts) {
    List<CategoryRange> runs = CategoryRange.joined(cells, counts);
    return runs.isEmpty() && !cells.isEmpty() ? List.of(CategoryRange.whole(cells, counts)) : runs;
  }

  private static double sum(double[] held, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += held[k];
    }
    return sum;
  }

  private static void scale(double[] weight, int from, int to, double rows, double rounded) {
    for (int k = from; k < to && rows != rounded; k++) {
      weight[k] *= rounded / rows;
    }
  }

  private static LeafShares of(List<CategoryRange> groups, List<Double> rows, double total) {
    var ends = new int[2 * groups.size()];
    var shares = new float[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      ends[2 * g] = groups.get(g).first();
      ends[2 * g + 1] = groups.get(g).last();
    }
    for (int g = 0; g < shares.length; g++) {
      shares[g] = share(rows.get(g), total);
    }
    return new LeafShares(ends, shares);
  }

  private static float share(double rows, double total) {
    return total == 0 ? 0 : HalfFloat.round((float) Math.min(1, rows / total));
  }

  /**
   * None or as many as may be told, by chance, where there are fewer.
   *
   * @param persons whose rows these are, at least; with rows there is somebody
   */
  private static double rounded(double rows, double persons, Rng rounding) {
    if (rows == 0 || persons >= Protection.MIN_ROWS) {
      return rows;
    }
    double somebody = persons > 0 ? persons : Math.min(1, rows);
    return rounding.nextDouble() * Protection.MIN_ROWS < somebody
        ? Protection.MIN_ROWS * (rows / somebody)
        : 0;
  }

  /** The runs of ordered categories, as cells for the children; those given when there are none. */
  List<CategoryRange> runs(int ordered, List<CategoryRange> cells) {
    List<CategoryRange> runs = new ArrayList<>();
    for (int g = 0; g < ends.length && ends[g] < ordered; g += 2) {
      runs.add(new CategoryRange(ends[g], ends[g + 1], 0));
    }
    return runs.isEmpty() ? cells : runs;
  }

  /** First and last category of each group. */
  int[] ends() {
    return ends.clone();
  }

  /** The share of each group, then of the rest. */
  float[] shares() {
    return shares.clone();
  }

  /**
   * The share of each category.
   *
   * @param ordered how many categories, from the first, stand in order: none of them is in the rest
   * @param parent shares of the parent; they add up to 1
   * @return they add up to 1 but for rounding; the parent's when these here have nothing to say
   */
  double[] within(double[] parent, int ordered) {
    var all = new double[parent.length];
    var inRest = new boolean[parent.length];
    for (int k = ordered; k < parent.length; k++) {
      inRest[k] = true;
    }
    double total = 0;
    for (int g = 0; g < shares.length - 1; g++) {
      double above = 0;
      int width = ends[2 * g + 1] - ends[2 * g] + 1;
      for (int k = ends[2 * g]; k <= ends[2 * g + 1]; k++) {
        above += parent[k];
        inRest[k] = false;
      }
      for (int k = ends[2 * g]; k <= ends[2 * g + 1]; k++) {
        all[k] = above > 0 ? shares[g] * (parent[k] / above) : (double) shares[g] / width;
        total += all[k];
      }
    }
    double above = 0;
    for (int k = ordered; k < parent.length; k++) {
      above += inRest[k] ? parent[k] : 0;
    }
    for (int k = ordered; above > 0 && k < parent.length; k++) {
      all[k] = inRest[k] ? shares[shares.length - 1] * (parent[k] / above) : all[k];
      total += inRest[k] ? all[k] : 0;
    }
    if (total <= 0) {
      return parent;
    }
    for (int k = 0; k < all.length; k++) {
      all[k] /= total;
    }
    return all;
  }
}
