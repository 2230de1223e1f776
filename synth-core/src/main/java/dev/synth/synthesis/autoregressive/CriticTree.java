package dev.synth.synthesis.autoregressive;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Routing;
import dev.synth.learn.Tree;
import dev.synth.net.HalfFloat;

/** One tree of a {@link TreeCritic}: each leaf adds something to the log odds of being real. */
final class CriticTree {
  private final Routing routing;
  private final float[] steps;

  /**
   * A tree of those leaves; the array is taken over.
   *
   * @param routing its leaves numbered as {@link Routing#ofPreorder} has them
   * @param steps by leaf
   */
  CriticTree(Routing routing, float[] steps) {
    this.routing = routing;
    this.steps = steps;
  }

  static CriticTree of(Tree tree) {
    Routing inOrder = tree.routing().inPreorder();
    var steps = new float[tree.leaves()];
    int next = 0;
    var open = new int[tree.routing().nodes() + 1];
    int waiting = 1; // the root
    while (waiting > 0) {
      int node = open[--waiting];
      if (tree.routing().isLeaf(node)) {
        steps[next++] = (float) tree.mean(tree.routing().leafAt(node), 0);
      } else {
        open[waiting++] = tree.routing().right(node);
        open[waiting++] = tree.routing().left(node);
      }
    }
    return new CriticTree(inOrder, steps);
  }

  Routing routing() {
    return routing;
  }

  /** What each leaf adds; not a copy. */
  float[] steps() {
    return steps;
  }

  /** What the leaf of a row adds. */
  float step(BinnedRows rows, int row) {
    return steps[routing.leaf(rows, row)];
  }

  CriticTree rounded() {
    return new CriticTree(routing, HalfFloat.rounded(steps));
  }
}
