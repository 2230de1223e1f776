package dev.synth.synthesis.tree;

import dev.synth.random.Rng;
import java.util.List;

/**
 * What is known of one part: how often each category is, and trees that tell how likely it is given
 * the parts before. Immutable.
 */
final class PartModel {
  private final float[] shares;
  private final PartBins bins;
  private final List<PartTree> trees;

  PartModel(float[] shares, PartBins bins, List<PartTree> trees) {
    this.shares = shares;
    this.bins = bins;
    this.trees = List.copyOf(trees);
  }

  /** By category, among all rows; not to be changed. */
  float[] shares() {
    return shares;
  }

  PartBins bins() {
    return bins;
  }

  List<PartTree> trees() {
    return trees;
  }

  /** Draws a category from one of the trees, each as likely as another. */
  int draw(int[][] binsBefore, int row, Rng rng) {
    int tree = trees.size() == 1 ? 0 : rng.nextInt(trees.size());
    return trees.get(tree).draw(binsBefore, row, rng.nextDouble());
  }
}
