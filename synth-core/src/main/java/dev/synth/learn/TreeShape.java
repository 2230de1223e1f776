package dev.synth.learn;

/**
 * How far a tree may grow.
 *
 * @param mostLeaves the best split is done first until there are so many; {@link #UNLIMITED} to do
 *     every split that gains
 * @param mostDepth splits from the root to a leaf
 * @param leastRows in each leaf
 * @param support rows a level of a category needs to be told from the others; and so many rows of
 *     the average are added to each level before levels are put in order (Ke et al.'s {@code
 *     cat_smooth}); 0 for none
 */
record TreeShape(int mostLeaves, int mostDepth, int leastRows, double support) {
  static final int UNLIMITED = Integer.MAX_VALUE;

  TreeShape {
    if (mostLeaves < 1 || mostDepth < 0 || leastRows < 1) {
      throw new IllegalArgumentException(
          "leaves and rows must be positive, depth not negative: "
              + mostLeaves
              + ", "
              + leastRows
              + ", "
              + mostDepth);
    }
  }
}
