package dev.synth.synthesis.tree;

import dev.synth.learn.Routing;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree as whole numbers and shares. Its nodes stand parent first, then the left side, then the
 * right. Each is
 *
 * <ol>
 *   <li>0 in leaves, else 1 + the part that decides;
 *   <li>in inner nodes the bins that go left: of an ordered part twice how many from the first, and
 *       1 more when missing ones do; of another part a bit a bin, 16 a number;
 *   <li>how many groups there are, and the first and last category of each;
 * </ol>
 *
 * and one share a group, then that of the rest.
 */
final class NodeWriter {
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Float> shares = new ArrayList<>();

  /**
   * Writes a tree.
   *
   * @param parts at least those that the tree asks for
   */
  void write(PartTree tree, List<PartModel> parts) {
    Routing routing = tree.routing();
    for (int node = 0; node < routing.nodes(); node++) {
      if (routing.isLeaf(node)) {
        numbers.add(0);
      } else {
        int column = routing.column(node);
        numbers.add(column + 1);
        PartBins bins = parts.get(column).bins();
        routing.writeSplit(node, bins.bins(), bins.isCategory(), numbers::add);
      }
      int[] ends = tree.groups(node).ends();
      numbers.add(ends.length / 2);
      for (int end : ends) {
        numbers.add(end);
      }
      for (float share : tree.groups(node).shares()) {
        shares.add(share);
      }
    }
  }

  int[] numbers() {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  float[] shares() {
    var array = new float[shares.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = shares.get(i);
    }
    return array;
  }
}
