package dev.synth.dl4j.autoregressive;

import dev.synth.random.Rng;
import java.util.List;

/**
 * The order of the parts in a step: as they stand, or columns permuted anew in each step while a
 * column's parts stay together (any-order training, Uria et al. 2014).
 */
final class PartOrder {
  private final List<Integer> partCounts;
  private final boolean anyOrder;
  private final Rng rng;

  PartOrder(List<Integer> partCounts, boolean anyOrder, long seed) {
    this.partCounts = partCounts;
    this.anyOrder = anyOrder;
    this.rng = Rng.of(seed, "order of parts");
  }

  /** The order in that step. */
  int[] of(int step) {
    int columns = partCounts.size();
    var first = new int[columns + 1];
    for (int c = 0; c < columns; c++) {
      first[c + 1] = first[c] + partCounts.get(c);
    }
    int[] permutation = anyOrder ? rng.seek(step, 0).permutation(columns) : new int[columns];
    var order = new int[first[columns]];
    int at = 0;
    for (int c = 0; c < columns; c++) {
      int column = anyOrder ? permutation[c] : c;
      for (int part = first[column]; part < first[column + 1]; part++) {
        order[at++] = part;
      }
    }
    return order;
  }
}
