package dev.synth.learn;

import java.util.Arrays;
import java.util.List;

/** The nodes of a tree that has grown, each at the place of its id. */
final class GrownNodes {
  private final List<Node> nodes;

  GrownNodes(List<Node> nodes) {
    this.nodes = nodes;
  }

  /**
   * The tree of them.
   *
   * @param order the rows of a node are a range of it
   * @param leafOf is filled with the leaf of each row
   */
  Tree toTree(int[] order, int[] leafOf) {
    int leaves = (nodes.size() + 1) / 2;
    var columns = new int[nodes.size()];
    var left = new long[nodes.size() * TreeSplit.WORDS];
    var children = new int[nodes.size() * 2];
    var gains = new double[nodes.size()];
    var means = new double[leaves][];
    var rows = new int[leaves];
    int leaf = 0;
    for (Node node : nodes) {
      int id = node.id();
      Node toTheLeft = node.left();
      Node toTheRight = node.right();
      TreeSplit split = node.split();
      if (split == null || toTheLeft == null || toTheRight == null) {
        columns[id] = Routing.LEAF;
        children[2 * id] = leaf;
        means[leaf] = means(node.sums());
        rows[leaf] = node.rows();
        for (int i = node.from(); i < node.to(); i++) {
          leafOf[order[i]] = leaf;
        }
        leaf++;
      } else {
        columns[id] = split.column();
        System.arraycopy(split.words(), 0, left, TreeSplit.WORDS * id, TreeSplit.WORDS);
        children[2 * id] = toTheLeft.id();
        children[2 * id + 1] = toTheRight.id();
        gains[id] = split.gain();
      }
    }
    return new Tree(new Routing(columns, left, children), gains, means, rows);
  }

  /** Residuals by weight; 0 of a tree without rows. */
  private static double[] means(double[] sums) {
    double weight = sums[sums.length - 2];
    return Arrays.stream(sums, 0, sums.length - 2)
        .map(residual -> weight > 0 ? residual / weight : 0)
        .toArray();
  }
}
