package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final int LEAF = Routing.LEAF;
  private static final Lessons TRAINING = Lessons.of(1, 3_000);
  private static final BinnedRows ROWS = Binning.of(TRAINING.numbers()).apply(TRAINING.numbers());

  @Test
  void preorderLeadsRowsToTheSameGroups() {
    Tree tree = TreeLearner.of().fitClasses(ROWS, TRAINING.answers().signs, 2, 1);
    Routing sorted = tree.routing().inPreorder();

    assertThat(sorted.leaves()).isEqualTo(tree.leaves());
    var number = new int[tree.leaves()];
    java.util.Arrays.fill(number, -1);
    for (int row = 0; row < ROWS.rows(); row++) {
      int before = tree.leaf(ROWS, row);
      int after = sorted.leaf(ROWS, row);
      assertThat(number[before]).isIn(-1, after);
      number[before] = after;
    }
    assertThat(number).doesNotHaveDuplicates();
  }

  @Test
  void leavesAreNumberedAsTheyCome() {
    var left = new long[5 * Routing.WORDS];
    left[0] = 0b011; // column 0: bins 0 and 1
    left[Routing.WORDS] = 0b100; // column 1: bin 2
    Routing routing = Routing.ofPreorder(new int[] {0, 1, LEAF, LEAF, LEAF}, left);

    int[][] bins = {{0, 1, 2}, {2, 0, 2}};
    assertThat(routing.leaf(bins, 0)).isZero();
    assertThat(routing.leaf(bins, 1)).isEqualTo(1);
    assertThat(routing.leaf(bins, 2)).isEqualTo(2);
    assertThat(routing.leafAt(routing.right(0))).isEqualTo(2);
  }

  @Test
  void whatIsNoTreeIsRefused() {
    assertNoTree();
    assertNoTree(0);
    assertNoTree(0, LEAF);
    assertNoTree(LEAF, LEAF);
    assertNoTree(0, LEAF, LEAF, LEAF);
    assertThatThrownBy(() -> Routing.ofPreorder(new int[] {LEAF}, new long[1]))
        .hasMessage("1 nodes, but 1 words");
  }

  private static void assertNoTree(int... columns) {
    assertThatThrownBy(() -> Routing.ofPreorder(columns, new long[columns.length * Routing.WORDS]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the nodes are no tree");
  }

  /** With a coordinate a class the variance of places is Gini impurity. */
  @Test
  void placesOfTheirOwnAreGini() {
    int[] thirds = TRAINING.answers().thirds;
    double[][] places = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    Tree gini = TreeLearner.of().fitClasses(ROWS, thirds, 3, 1);
    Tree placed = TreeLearner.of().fitPlaced(ROWS, thirds, places, 2);

    assertThat(placed.leaves()).isEqualTo(gini.leaves());
    for (int row = 0; row < 100; row++) {
      assertThat(placed.leaf(ROWS, row)).isEqualTo(gini.leaf(ROWS, row));
    }
  }

  @Test
  void binsBeyondTheirColumnAreRefused() {
    boolean[] category = {false};
    assertThatThrownBy(() -> BinnedRows.of(1, new int[][] {{4}}, new int[] {3}, category))
        .hasMessage("bin 4 of 3");
    assertThatThrownBy(() -> BinnedRows.of(1, new int[][] {{4}}, new int[] {256}, category))
        .hasMessage("too many bins: 256");
    assertThat(BinnedRows.of(1, new int[][] {{3}}, new int[] {3}, category).bin(0, 0)).isEqualTo(3);
  }
}
