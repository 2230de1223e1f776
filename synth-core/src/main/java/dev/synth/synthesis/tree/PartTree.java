package dev.synth.synthesis.tree;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Routing;
import dev.synth.random.Rng;
import dev.synth.table.Persons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One tree of one part: which leaf the parts before lead to, and how likely each category is there.
 * Immutable.
 */
final class PartTree {
  private final Routing routing;
  private final List<LeafShares> groups; // by node
  private final int[] start; // by leaf, and one more
  private final int[] category; // those of each leaf that are possible
  private final double[] upTo; // their shares, added up within the leaf

  /**
   * A tree of those nodes.
   *
   * @param routing in preorder
   * @param groups by node
   * @param ordered how many categories, from the first, stand in order
   * @param shares of all rows; positive in sum
   */
  PartTree(Routing routing, List<LeafShares> groups, int ordered, float[] shares) {
    this.routing = routing;
    this.groups = List.copyOf(groups);
    this.start = new int[routing.leaves() + 1];
    var byNode = new double[routing.nodes()][];
    byNode[0] = groups.get(0).within(PartTree.normalised(shares), ordered);
    int size = 0;
    for (int node = 0; node < byNode.length; node++) {
      double[] mine = byNode[node];
      if (routing.isLeaf(node)) {
        size += (int) Arrays.stream(mine).filter(share -> share > 0).count();
        start[routing.leafAt(node) + 1] = size;
        continue;
      }
      for (int child : new int[] {routing.left(node), routing.right(node)}) {
        byNode[child] = groups.get(child).within(mine, ordered);
      }
    }
    category = new int[size];
    upTo = new double[size];
    for (int node = 0; node < byNode.length; node++) {
      if (routing.isLeaf(node)) {
        addUp(byNode[node], start[routing.leafAt(node)]);
      }
    }
  }

  private static double[] normalised(float[] shares) {
    double total = 0;
    for (float share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is not between 0 and 1");
      }
      total += share;
    }
    if (total <= 0) {
      throw new IllegalArgumentException("no category has a share");
    }
    var normalised = new double[shares.length];
    for (int k = 0; k < shares.length; k++) {
      normalised[k] = shares[k] / total;
    }
    return normalised;
  }

  private void addUp(double[] shares, int from) {
    double sum = 0;
    int at = from;
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > 0) {
        sum += shares[k];
        category[at] = k;
        upTo[at++] = sum;
      }
    }
  }

  /**
   * The tree of rows.
   *
   * @param routing in preorder, grown on these or other rows
   * @param rows the parts before
   * @param categories of this part, by row
   * @param persons whom the rows belong to
   * @param shares by category, of all rows
   * @param rounding a stream for this tree
   */
  static PartTree of(
      Routing routing,
      BinnedRows rows,
      int[] categories,
      Persons persons,
      int ordered,
      float[] shares,
      Rng rounding) {
    var counts = new int[routing.nodes()][shares.length];
    var nodeOfLeaf = new int[routing.leaves()];
    for (int node = 0; node < counts.length; node++) {
      if (routing.isLeaf(node)) {
        nodeOfLeaf[routing.leafAt(node)] = node;
      }
    }
    var leafOf = new int[categories.length];
    for (int row = 0; row < categories.length; row++) {
      leafOf[row] = nodeOfLeaf[routing.leaf(rows, row)];
      counts[leafOf[row]][categories[row]]++;
    }
    for (int node = counts.length - 1; node >= 0; node--) { // children before their parent
      for (int k = 0; k < shares.length && !routing.isLeaf(node); k++) {
        counts[node][k] = counts[routing.left(node)][k] + counts[routing.right(node)][k];
      }
    }
    int[][] holders =
        persons.areRows()
            ? counts
            : NodeHolders.of(routing, leafOf, categories, shares.length, persons);
    return new PartTree(
        routing, protect(routing, counts, holders, ordered, rounding), ordered, shares);
  }

  private static List<LeafShares> protect(
      Routing routing, int[][] counts, int[][] holders, int ordered, Rng rounding) {
    List<LeafShares> groups = new ArrayList<>();
    List<List<CategoryRange>> cells =
        new ArrayList<>(Collections.nCopies(counts.length, List.of()));
    List<double[]> weights = new ArrayList<>(Collections.nCopies(counts.length, new double[0]));
    cells.set(0, CategoryRange.ofEach(ordered));
    weights.set(0, ones(counts[0].length));
    for (int node = 0; node < counts.length; node++) { // a parent before its children
      List<CategoryRange> ofParent = cells.get(node);
      double[] weight = weights.get(node);
      groups.add(
          LeafShares.of(
              ofParent, ordered, counts[node], holders[node], weight, rounding.seek(node, 0)));
      if (!routing.isLeaf(node)) {
        List<CategoryRange> mine = groups.get(node).runs(ordered, ofParent);
        cells.set(routing.left(node), mine);
        cells.set(routing.right(node), mine);
        weights.set(routing.left(node), weight.clone());
        weights.set(routing.right(node), weight);
      }
    }
    return groups;
  }

  private static double[] ones(int count) {
    var ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  Routing routing() {
    return routing;
  }

  LeafShares groups(int node) {
    return groups.get(node);
  }

  /** How many splits lead to the deepest leaf. */
  int depth() {
    var depth = new int[routing.nodes()];
    int deepest = 0;
    for (int node = 0; node < depth.length; node++) {
      deepest = Math.max(deepest, depth[node]);
      if (!routing.isLeaf(node)) {
        depth[routing.left(node)] = depth[node] + 1;
        depth[routing.right(node)] = depth[node] + 1;
      }
    }
    return deepest;
  }

  /**
   * A category for a row.
   *
   * @param bins of the parts before, by place, then row
   * @param u uniform in [0, 1)
   */
  int draw(int[][] bins, int row, double u) {
    int leaf = routing.leaf(bins, row);
    int low = start[leaf];
    int high = start[leaf + 1] - 1;
    double target = u * upTo[high];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return category[low];
  }

  /** As {@link #draw(int[][], int, double)}, of some categories alone; -1 when none has a share. */
  int draw(int[][] bins, int row, double u, boolean[] allowed) {
    int leaf = routing.leaf(bins, row);
    double total = 0;
    for (int i = start[leaf]; i < start[leaf + 1]; i++) {
      total += allowed[category[i]] ? share(leaf, i) : 0;
    }
    double left = u * total;
    int drawn = -1;
    for (int i = start[leaf]; i < start[leaf + 1] && (drawn < 0 || left >= 0); i++) {
      if (allowed[category[i]]) {
        drawn = category[i];
        left -= share(leaf, i);
      }
    }
    return drawn;
  }

  /** How likely a category is for a row. */
  double share(int[][] bins, int row, int k) {
    int leaf = routing.leaf(bins, row);
    int i = Arrays.binarySearch(category, start[leaf], start[leaf + 1], k);
    return i < 0 ? 0 : share(leaf, i) / upTo[start[leaf + 1] - 1];
  }

  /** How likely one of some categories is for a row. */
  double share(int[][] bins, int row, boolean[] allowed) {
    int leaf = routing.leaf(bins, row);
    double sum = 0;
    for (int i = start[leaf]; i < start[leaf + 1]; i++) {
      sum += allowed[category[i]] ? share(leaf, i) : 0;
    }
    return sum / upTo[start[leaf + 1] - 1];
  }

  private double share(int leaf, int i) {
    return upTo[i] - (i == start[leaf] ? 0 : upTo[i - 1]);
  }
}
