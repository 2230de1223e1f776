package dev.synth.learn;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * The inner nodes of a decision tree: which leaf a row of bins comes to, without what the leaf
 * tells. Node 0 is the root; a node sends a row left or right by the bin of one cell. Immutable.
 */
public final class Routing {
  /** Stands for a column in leaves. */
  public static final int LEAF = -1;

  /** So many words of 64 bits hold a node's set of bins. */
  public static final int WORDS = TreeSplit.WORDS;

  private final int[] columns;
  private final long[] left;
  private final int[] children; // left and right child of inner nodes; the leaf's number first

  Routing(int[] columns, long[] left, int[] children) {
    this.columns = columns;
    this.left = left;
    this.children = children;
  }

  /**
   * The tree whose nodes are given parent first, then all of its left side, then all of its right;
   * leaves are numbered as they come.
   *
   * @param columns by node; {@link #LEAF} for leaves
   * @param left the bins that go left, {@link #WORDS} words a node
   * @throws IllegalArgumentException when that is no tree
   */
  public static Routing ofPreorder(int[] columns, long[] left) {
    int nodes = columns.length;
    if (left.length != nodes * WORDS) {
      throw new IllegalArgumentException(nodes + " nodes, but " + left.length + " words");
    }
    var children = new int[2 * nodes];
    var open = new int[nodes + 1]; // inner nodes that wait for their right child
    int waiting = 0;
    int leaf = 0;
    for (int node = 0; node < nodes; node++) {
      if (columns[node] != LEAF) {
        children[2 * node] = node + 1;
        open[waiting++] = node;
        continue;
      }
      children[2 * node] = leaf++;
      if (waiting == 0 ? node + 1 != nodes : node + 1 == nodes) {
        throw new IllegalArgumentException("the nodes are no tree");
      }
      if (waiting > 0) {
        children[2 * open[--waiting] + 1] = node + 1;
      }
    }
    if (nodes == 0 || waiting > 0) {
      throw new IllegalArgumentException("the nodes are no tree");
    }
    return new Routing(columns.clone(), left.clone(), children);
  }

  /** The same with its nodes, and its leaves, numbered as {@link #ofPreorder} has them. */
  public Routing inPreorder() {
    var inOrder = new int[columns.length];
    var open = new int[columns.length + 1];
    int waiting = 1; // the root
    for (int at = 0; waiting > 0; at++) {
      int node = open[--waiting];
      inOrder[at] = node;
      if (!isLeaf(node)) {
        open[waiting++] = right(node);
        open[waiting++] = left(node);
      }
    }
    var words = new long[left.length];
    for (int at = 0; at < inOrder.length; at++) {
      System.arraycopy(left, WORDS * inOrder[at], words, WORDS * at, WORDS);
    }
    return ofPreorder(Arrays.stream(inOrder).map(node -> columns[node]).toArray(), words);
  }

  /** How many nodes, leaves among them. */
  public int nodes() {
    return columns.length;
  }

  /** How many leaves; they are numbered from 0. */
  public int leaves() {
    return (columns.length + 1) / 2;
  }

  /** Whether that node is a leaf. */
  public boolean isLeaf(int node) {
    return columns[node] == LEAF;
  }

  /** The number of the leaf that stands at that node. */
  public int leafAt(int node) {
    return children[2 * node];
  }

  /** The column whose bin decides at that inner node. */
  public int column(int node) {
    return columns[node];
  }

  /** The node that rows go to when {@link #goesLeft}. */
  public int left(int node) {
    return children[2 * node];
  }

  /** The node that all others go to. */
  public int right(int node) {
    return children[2 * node + 1];
  }

  /** Whether rows with that bin go left at that inner node. */
  public boolean goesLeft(int node, int bin) {
    return TreeSplit.contains(left, WORDS * node, bin);
  }

  /**
   * Writes how an inner node splits, as numbers of 16 bits for {@link #readSplit}.
   *
   * @param bins of its column; those of a category are listed, of numbers the last that goes left
   */
  public void writeSplit(int node, int bins, boolean category, IntConsumer to) {
    if (category) {
      for (int from = 0; from < bins; from += Short.SIZE) {
        int word = 0;
        for (int bin = from; bin < Math.min(bins, from + Short.SIZE); bin++) {
          word |= goesLeft(node, bin) ? 1 << (bin - from) : 0;
        }
        to.accept(word);
      }
      return;
    }
    int count = 0;
    while (count < bins && goesLeft(node, count)) {
      count++;
    }
    to.accept(2 * count + (goesLeft(node, bins) ? 1 : 0));
  }

  /**
   * Reads what {@link #writeSplit} wrote.
   *
   * @param left receives the bins that go left, for {@link #ofPreorder}
   * @throws IllegalArgumentException when it splits behind the last bin
   */
  public static void readSplit(
      int node, int bins, boolean category, IntSupplier from, long[] left) {
    if (category) {
      for (int bin = 0; bin < bins; bin += Short.SIZE) {
        left[WORDS * node + bin / Long.SIZE] |= (long) from.getAsInt() << bin;
      }
      return;
    }
    int split = from.getAsInt();
    if (split / 2 > bins) {
      throw new IllegalArgumentException("a node splits behind the last bin");
    }
    for (int bin = 0; bin < split / 2; bin++) {
      left[WORDS * node + bin / Long.SIZE] |= 1L << bin;
    }
    if (split % 2 == 1) {
      left[WORDS * node + bins / Long.SIZE] |= 1L << bins;
    }
  }

  /** The leaf that a row comes to. */
  public int leaf(BinnedRows rows, int row) {
    int node = 0;
    while (columns[node] != LEAF) {
      node = children[2 * node + (goesLeft(node, rows.bin(columns[node], row)) ? 0 : 1)];
    }
    return children[2 * node];
  }

  /**
   * The leaf that a row comes to.
   *
   * @param bins by column, then row; each below 256
   */
  public int leaf(int[][] bins, int row) {
    int node = 0;
    while (columns[node] != LEAF) {
      node = children[2 * node + (goesLeft(node, bins[columns[node]][row]) ? 0 : 1)];
    }
    return children[2 * node];
  }
}
