package dev.synth.learn;

import dev.synth.parallel.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Grows trees on histograms (Ke et al. 2017): the sums of a node's smaller child are added up row
 * by row, those of the larger are what is left of the node's. Columns are independent, so threads
 * share them, and each sum is made in the order of the rows: the same bits on any number of
 * threads.
 */
final class TreeGrower {
  /** With fewer cells than this, threads cost more than they save. */
  private static final int CELLS_WORTH_THREADS = 1 << 15;

  private static final Comparator<Node> BEST_FIRST =
      Comparator.comparingDouble((Node node) -> -node.gain()).thenComparingInt(Node::id);

  /** The smaller child first: no more than log2(rows) nodes then wait with their histograms. */
  private static final Comparator<Node> LAST_FIRST = Comparator.comparingInt(node -> -node.id());

  private final BinnedRows rows;
  private final TreeShape shape;
  private final WorkerPool pool;
  private final int[] order;
  private final int[] spare;
  private final int[] firstBin; // of each column among the bins of all

  TreeGrower(BinnedRows rows, TreeShape shape, WorkerPool pool) {
    this.rows = rows;
    this.shape = shape;
    this.pool = pool;
    this.order = new int[rows.rows()];
    this.spare = new int[rows.rows()];
    this.firstBin = new int[rows.width() + 1];
    for (int column = 0; column < rows.width(); column++) {
      firstBin[column + 1] = firstBin[column] + rows.bins(column) + 1;
    }
  }

  /**
   * A new tree.
   *
   * @param leafOf is filled with the leaf of each row
   */
  Tree grow(Targets targets, int[] leafOf) {
    Arrays.setAll(order, row -> row);
    var nodes = new ArrayList<Node>();
    Node root = new Node(0, 0, order.length, 0, total(targets));
    nodes.add(root);
    if (shape.mostLeaves() > 1 && maySplit(root)) {
      searchAll(targets, root, null, newHistogram(targets));
    }
    boolean limited = shape.mostLeaves() != TreeShape.UNLIMITED;
    Queue<Node> open = new PriorityQueue<>(limited ? BEST_FIRST : LAST_FIRST);
    offer(open, root);
    for (int leaves = 2; leaves <= shape.mostLeaves() && !open.isEmpty(); leaves++) {
      Node node = open.remove();
      divide(node, nodes);
      Node larger = nodes.get(nodes.size() - 2);
      Node smaller = nodes.get(nodes.size() - 1);
      double[] histogram = node.takeHistogram();
      if (leaves < shape.mostLeaves() && maySplit(larger)) {
        searchAll(targets, smaller, larger, histogram);
      }
      offer(open, larger);
      offer(open, smaller);
    }
    return new GrownNodes(nodes).toTree(order, leafOf);
  }

  private boolean maySplit(Node node) {
    return node.rows() >= 2 * shape.leastRows() && node.depth() < shape.mostDepth();
  }

  private static void offer(Queue<Node> open, Node node) {
    if (node.split() != null) {
      open.add(node);
    }
  }

  private double[] newHistogram(Targets targets) {
    return new double[firstBin[firstBin.length - 1] * targets.sums()];
  }

  private double[] total(Targets targets) {
    var sums = new double[targets.sums()];
    targets.prepare(order, 0, order.length);
    targets.addByBin(new byte[order.length], order, 0, order.length, sums, 0);
    return sums;
  }

  /** Cuts the node's rows in two, each side in the order they had. */
  private void divide(Node node, List<Node> nodes) {
    TreeSplit split = node.split();
    if (split == null) {
      throw new IllegalStateException("there is nothing to divide by");
    }
    byte[] column = rows.column(split.column());
    int toLeft = node.from();
    int toRight = 0;
    for (int i = node.from(); i < node.to(); i++) {
      int row = order[i];
      if (split.goesLeft(column[row] & 0xFF)) {
        order[toLeft++] = row;
      } else {
        spare[toRight++] = row;
      }
    }
    System.arraycopy(spare, 0, order, toLeft, toRight);
    double[] rest = node.sums().clone();
    for (int sum = 0; sum < rest.length; sum++) {
      rest[sum] -= split.leftSums()[sum];
    }
    boolean leftIsSmaller = toLeft - node.from() <= toRight;
    int next = nodes.size();
    int depth = node.depth() + 1;
    int leftId = leftIsSmaller ? next + 1 : next;
    int rightId = leftIsSmaller ? next : next + 1;
    var left = new Node(leftId, node.from(), toLeft, depth, split.leftSums());
    var right = new Node(rightId, toLeft, node.to(), depth, rest);
    node.divide(left, right);
    nodes.add(leftIsSmaller ? right : left);
    nodes.add(leftIsSmaller ? left : right);
  }

  /**
   * Adds up the histogram of one node, takes it from that of its parent to have its sibling's, and
   * looks for the best splits of both.
   *
   * @param larger null for the root, which has no sibling
   * @param parent becomes the histogram of the larger; zeros that are filled when there is none
   */
  private void searchAll(Targets targets, Node smaller, @Nullable Node larger, double[] parent) {
    double[] added = larger == null ? parent : newHistogram(targets);
    var bestOfSmaller = new @Nullable TreeSplit[rows.width()];
    var bestOfLarger = new @Nullable TreeSplit[rows.width()];
    targets.prepare(order, smaller.from(), smaller.to());
    inParallel(
        smaller.rows(),
        column -> {
          int width = targets.sums();
          int start = firstBin[column] * width;
          targets.addByBin(rows.column(column), order, smaller.from(), smaller.to(), added, start);
          if (maySplit(smaller)) {
            bestOfSmaller[column] = search(smaller, added, start, column);
          }
          if (larger != null) {
            for (int i = start; i < firstBin[column + 1] * width; i++) {
              parent[i] -= added[i];
            }
            bestOfLarger[column] = search(larger, parent, start, column);
          }
        });
    smaller.found(best(bestOfSmaller), added);
    if (larger != null) {
      larger.found(best(bestOfLarger), parent);
    }
  }

  private void inParallel(int rowsToAdd, IntConsumer ofColumn) {
    if ((long) rowsToAdd * rows.width() >= CELLS_WORTH_THREADS) {
      pool.each(rows.width(), ofColumn);
      return;
    }
    for (int column = 0; column < rows.width(); column++) {
      ofColumn.accept(column);
    }
  }

  private @Nullable TreeSplit search(Node node, double[] sums, int start, int column) {
    return new SplitSearch(shape, sums, start, rows.bins(column), node.sums())
        .best(column, rows.isCategory(column));
  }

  private static @Nullable TreeSplit best(@Nullable TreeSplit[] ofColumns) {
    TreeSplit best = null;
    for (TreeSplit split : ofColumns) {
      if (split != null && (best == null || split.gain() > best.gain())) {
        best = split;
      }
    }
    return best;
  }
}
