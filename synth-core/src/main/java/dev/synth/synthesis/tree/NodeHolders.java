package dev.synth.synthesis.tree;

import dev.synth.learn.Routing;
import dev.synth.table.Persons;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many persons have each category in each node of a tree, where persons have several rows. Each
 * person counts once in a node, with one of its rows there: then categories taken together have as
 * many persons as they have each, or more, and never fewer.
 */
final class NodeHolders {
  private NodeHolders() {}

  /**
   * By node, then category.
   *
   * @param routing in preorder: what lies below a node stands behind it, without a gap
   * @param leafOf the leaf's node, by row
   * @param category by row
   */
  static int[][] of(
      Routing routing, int[] leafOf, int[] category, int categories, Persons persons) {
    int[] rows =
        IntStream.range(0, leafOf.length)
            .boxed()
            .sorted(Comparator.comparingInt(row -> leafOf[row]))
            .mapToInt(row -> row)
            .toArray();
    int[] leaves = Arrays.stream(rows).map(row -> leafOf[row]).toArray();
    var holders = new int[routing.nodes()][categories];
    var end = new int[routing.nodes()]; // behind the last node below
    Persons.Count count = persons.count(leafOf.length);
    for (int node = holders.length - 1; node >= 0; node--) {
      end[node] = routing.isLeaf(node) ? node + 1 : end[routing.right(node)];
      int behind = first(leaves, end[node]);
      count.clear();
      for (int at = first(leaves, node); at < behind; at++) {
        if (count.add(rows[at])) {
          holders[node][category[rows[at]]]++;
        }
      }
    }
    return holders;
  }

  /** The first place of that leaf, or of one behind it. */
  private static int first(int[] leaves, int node) {
    int low = 0;
    int high = leaves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (leaves[middle] < node) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
