package dev.synth.learn;

import java.util.ArrayList;
import java.util.List;

/** A binary tree over binned features. Immutable once grown. */
final class Tree {
  private static final int WORDS = 4; // bits for 256 bins

  private final List<Node> nodes = new ArrayList<>();

  /** A split, until it has none: then a leaf. */
  private static final class Node {
    final double value;
    int feature = -1;
    long[] left = new long[0];
    int leftChild;
    int rightChild;

    Node(double value) {
      this.value = value;
    }
  }

  /** Adds a leaf, and returns its place. */
  int leaf(double value) {
    nodes.add(new Node(value));
    return nodes.size() - 1;
  }

  /** Makes a leaf a split whose children are leaves already. */
  void split(int node, int feature, boolean[] goesLeft, int leftChild, int rightChild) {
    Node split = nodes.get(node);
    split.feature = feature;
    split.left = new long[WORDS];
    for (int bin = 0; bin < goesLeft.length; bin++) {
      if (goesLeft[bin]) {
        split.left[bin >> 6] |= 1L << (bin & 63);
      }
    }
    split.leftChild = leftChild;
    split.rightChild = rightChild;
  }

  /** The value of the leaf that a row falls into. */
  double value(byte[][] bins, int row) {
    Node node = nodes.get(0);
    while (node.feature >= 0) {
      int bin = bins[node.feature][row] & 0xFF;
      boolean left = (node.left[bin >> 6] >>> (bin & 63) & 1) != 0;
      node = nodes.get(left ? node.leftChild : node.rightChild);
    }
    return node.value;
  }
}
