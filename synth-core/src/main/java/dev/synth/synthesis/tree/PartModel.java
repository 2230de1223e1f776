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

  /** As {@link #draw(int[][], int, Rng)}, of some categories alone. */
  int draw(int[][] binsBefore, int row, Rng rng, boolean[] allowed) {
    int tree = trees.size() == 1 ? 0 : rng.nextInt(trees.size());
    double u = rng.nextDouble();
    int drawn = trees.get(tree).draw(binsBefore, row, u, allowed);
    return drawn >= 0 ? drawn : ofAll(u, allowed);
  }

  /** How likely it is that a category is drawn. */
  double share(int[][] binsBefore, int row, int k) {
    double sum = 0;
    for (PartTree tree : trees) {
      sum += tree.share(binsBefore, row, k);
    }
    return sum / trees.size();
  }

  /** As {@link #share(int[][], int, int)}, where some categories alone are drawn. */
  double share(int[][] binsBefore, int row, int k, boolean[] allowed) {
    if (!allowed[k]) {
      return 0;
    }
    double sum = 0;
    for (PartTree tree : trees) {
      double total = tree.share(binsBefore, row, allowed);
      sum += total > 0 ? tree.share(binsBefore, row, k) / total : shareOfAll(k, allowed);
    }
    return sum / trees.size();
  }

  private double shareOfAll(int k, boolean[] allowed) {
    double total = 0;
    for (int other = 0; other < allowed.length; other++) {
      total += allowed[other] ? shares[other] : 0;
    }
    return total > 0 ? shares[k] / total : 0;
  }

  /** The leaf has none of them: as they are among all rows. */
  private int ofAll(double u, boolean[] allowed) {
    double total = 0;
    int last = 0;
    for (int k = 0; k < allowed.length; k++) {
      total += allowed[k] ? shares[k] : 0;
      last = allowed[k] ? k : last;
    }
    double upTo = 0;
    for (int k = 0; k < allowed.length; k++) {
      upTo += allowed[k] ? shares[k] : 0;
      if (allowed[k] && upTo > u * total) {
        return k;
      }
    }
    return last;
  }
}
