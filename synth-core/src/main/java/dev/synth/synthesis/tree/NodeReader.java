package dev.synth.synthesis.tree;

import dev.synth.learn.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link NodeWriter} wrote; all of it is checked. */
final class NodeReader {
  private final int[] numbers;
  private final float[] shares;
  private final List<PartBins> before;
  private final int categories;
  private int nextNumber;
  private int nextShare;

  /**
   * A reader at the beginning.
   *
   * @param before the bins of the parts that the tree may ask for
   * @param categories of the part that the tree is about
   */
  NodeReader(int[] numbers, float[] shares, List<PartBins> before, int categories) {
    this.numbers = numbers;
    this.shares = shares;
    this.before = before;
    this.categories = categories;
  }

  /**
   * The tree.
   *
   * @throws IllegalArgumentException when it is none
   */
  PartTree read(int ordered, float[] sharesOfAll) {
    var columns = new int[numbers.length]; // a node is two numbers at least
    var left = new long[numbers.length * Routing.WORDS];
    List<LeafShares> groups = new ArrayList<>();
    while (nextNumber < numbers.length) {
      int node = groups.size();
      columns[node] = next() - 1;
      if (columns[node] != Routing.LEAF) {
        if (columns[node] >= before.size()) {
          throw new IllegalArgumentException("a node asks for a part that comes later");
        }
        PartBins bins = before.get(columns[node]);
        Routing.readSplit(node, bins.bins(), bins.isCategory(), this::next, left);
      }
      groups.add(readGroups(ordered));
    }
    if (nextShare != shares.length) {
      throw new IllegalArgumentException("shares are left over");
    }
    int nodes = groups.size();
    Routing routing =
        Routing.ofPreorder(
            Arrays.copyOf(columns, nodes), Arrays.copyOf(left, nodes * Routing.WORDS));
    return new PartTree(routing, groups, ordered, sharesOfAll);
  }

  private LeafShares readGroups(int ordered) {
    int count = next();
    if (count > categories) {
      throw new IllegalArgumentException("more groups than categories");
    }
    var ends = new int[2 * count];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = next();
      if (ends[i] >= categories || (i % 2 == 1 && ends[i - 1] < ordered && ends[i] >= ordered)) {
        throw new IllegalArgumentException("a group is of other categories");
      }
    }
    var ofGroups = new float[count + 1];
    for (int g = 0; g <= count; g++) {
      if (nextShare == shares.length) {
        throw new IllegalArgumentException("there are fewer shares than groups");
      }
      ofGroups[g] = shares[nextShare++];
    }
    return new LeafShares(ends, ofGroups);
  }

  private int next() {
    if (nextNumber == numbers.length) {
      throw new IllegalArgumentException("a node is cut short");
    }
    return numbers[nextNumber++];
  }
}
