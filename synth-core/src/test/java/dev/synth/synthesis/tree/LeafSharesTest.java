package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafSharesTest {
  private static final Rng RNG = Rng.of(1, "groups");

  private static LeafShares of(int ordered, Rng rng, int... counts) {
    return LeafShares.of(
        CategoryRange.ofEach(ordered), ordered, counts, counts, ones(counts.length), rng);
  }

  private static double[] ones(int count) {
    var ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * 100 rows have one value and two a value further on, as where a column is mostly 0: the many
   * stay what they are, and the two are right on average. The standard error of their mean share is
   * .0004.
   */
  @Test
  void twoOddRowsDoNotSpreadTheOthers() {
    double[] parent = {0.1, 0.3, 0.3, 0.2, 0.1};
    double sum = 0;
    Rng rng = Rng.of(4, "odd rows");
    for (int node = 0; node < 4_000; node++) {
      double[] shares = of(5, rng.seek(node, 0), 100, 0, 2, 0, 0).within(parent, 5);
      double others = 1 - shares[0];
      assertThat(others == 0 || Math.abs(others - 5.0 / 105) < 0.003).as("%s", others).isTrue();
      sum += others;
    }
    assertThat(sum / 4_000).isEqualTo(0.4 * 5 / 105, within(0.0016));
  }

  /** Where the few rows are is not told: their run reaches from one of many rows to the next. */
  @Test
  void whereFewRowsAreIsNotKept() {
    for (int place = 1; place < 4; place++) {
      var counts = new int[] {40, 0, 0, 0, 30, 0};
      counts[place] = 4;
      for (int seed = 0; seed < 20; seed++) {
        assertThat(of(6, Rng.of(seed, "x"), counts).ends())
            .isIn(new int[] {0, 0, 4, 4}, new int[] {0, 0, 1, 3, 4, 4});
      }
    }
  }

  /** Few rows are joined to others that are not many more, whose shares they hardly change. */
  @Test
  void fewRowsJoinOthersOfAboutAsMany() {
    assertThat(of(4, RNG, 5, 6, 3, 0).ends()).containsExactly(0, 0, 1, 2);
    assertThat(of(4, RNG, 3, 6, 0, 0).ends()).containsExactly(0, 1);
  }

  /**
   * A level of 20 among 2,000 rows that fall into 64 leaves along six splits: rounding in one node
   * does not lose what those below it hold.
   */
  @Test
  void aRareLevelIsRightOnAverageDownTheTree() {
    double sum = 0;
    for (int seed = 0; seed < 300; seed++) {
      Rng rng = Rng.of(seed, "tree");
      var rare = new int[64];
      for (int i = 0; i < 20; i++) {
        rare[rng.nextInt(64)]++;
      }
      sum += shareOfRare(rare, 0, 64, new double[] {0.99, 0.01}, new double[] {1, 1}, rng);
    }
    assertThat(sum / 300).isEqualTo(0.01, within(0.001));
  }

  /** The share of the second level in leaves of 31 rows each, over all of them. */
  private static double shareOfRare(
      int[] rare, int from, int to, double[] parent, double[] weight, Rng rng) {
    int second = 0;
    for (int leaf = from; leaf < to; leaf++) {
      second += rare[leaf];
    }
    int[] counts = {31 * (to - from) - second, second};
    double[] own = weight.clone();
    double[] shares = LeafShares.of(List.of(), 0, counts, counts, own, rng).within(parent, 0);
    if (to - from == 1) {
      return shares[1] / 64;
    }
    int middle = (from + to) / 2;
    return shareOfRare(rare, from, middle, shares, own, rng)
        + shareOfRare(rare, middle, to, shares, own, rng);
  }

  @Test
  void frequentLevelsKeepTheirShareAndTheRestIsLikeTheParents() {
    LeafShares groups = of(0, RNG, 10, 30, 4, 4, 2);

    assertThat(groups.ends()).containsExactly(0, 0, 1, 1);
    assertThat(groups.within(new double[] {0.2, 0.2, 0.1, 0.2, 0.3}, 0))
        .containsExactly(
            new double[] {0.2, 0.6, 0.2 / 6, 0.2 / 3, 0.1}, within(1e-3)); // halves: 11 bits
  }

  @Test
  void aRunIsLikeTheParentInside() {
    LeafShares groups = of(4, RNG, 3, 3, 0, 6);

    assertThat(groups.ends()).containsExactly(0, 1, 3, 3);
    assertThat(groups.within(new double[] {0.3, 0.1, 0.5, 0.1}, 4))
        .containsExactly(new double[] {0.375, 0.125, 0, 0.5}, within(1e-3));
  }

  @Test
  void whatNoRowHasStaysImpossible() {
    double[] parent = {0.5, 0.5};
    assertThat(of(0, RNG, 50, 0).within(parent, 0)).containsExactly(1, 0);
    assertThat(of(2, RNG, 0, 50).within(parent, 2)).containsExactly(0, 1);
  }

  /**
   * 4,000 nodes with 2 of 50 rows in the rest: the standard error of the mean share is .0008, so
   * that this fails by chance less than once in 10,000 seeds.
   */
  @Test
  void aSmallRestIsNoneOrFiveRowsAndRightOnAverage() {
    double sum = 0;
    Rng rng = Rng.of(2, "rounding");
    for (int node = 0; node < 4_000; node++) {
      float rest = of(0, rng.seek(node, 0), 48, 2).shares()[1];
      assertThat(rest).isIn(0f, dev.synth.net.HalfFloat.round(0.1f));
      sum += rest;
    }
    assertThat(sum / 4_000).isEqualTo(0.04, within(0.0033));
  }

  /** Two nodes that differ in which rare level a row has are the same to the model. */
  @Test
  void whichRareLevelARowHasIsNotKept() {
    LeafShares one = of(0, Rng.of(1, "x"), 40, 3, 2, 5);
    LeafShares other = of(0, Rng.of(1, "x"), 40, 1, 4, 5);
    assertThat(one.ends()).isEqualTo(other.ends());
    assertThat(one.shares()).isEqualTo(other.shares());
  }

  /** Over 500 seeds: every share kept is that of five rows or more, or of none. */
  @Test
  void noShareIsOfFewerThanFiveRows() {
    for (int seed = 0; seed < 500; seed++) {
      Rng rng = Rng.of(seed, "counts");
      var counts = new int[12];
      int total = 0;
      for (int k = 0; k < counts.length; k++) {
        counts[k] = rng.nextInt(3) == 0 ? rng.nextInt(12) : rng.nextInt(3);
        total += counts[k];
      }
      for (float share : of(rng.nextInt(13), rng, counts).shares()) {
        assertThat(share == 0 || share * total > 4.99).as("%s of %s", share, total).isTrue();
      }
    }
  }

  @Test
  void aNodeWithoutRowsIsLikeItsParent() {
    double[] parent = {0.25, 0.75};
    assertThat(of(2, RNG, 0, 0).within(parent, 2)).isEqualTo(parent);
    assertThat(of(0, RNG, 0, 0).within(parent, 0)).isEqualTo(parent);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatThrownBy(() -> new LeafShares(new int[] {2, 1}, new float[] {1, 0}))
        .hasMessage("groups overlap");
    assertThatThrownBy(() -> new LeafShares(new int[] {0, 1, 1, 2}, new float[] {1, 0, 0}))
        .hasMessage("groups overlap");
    assertThatThrownBy(() -> new LeafShares(new int[] {0, 1}, new float[] {1.5f, 0}))
        .hasMessage("a share is not between 0 and 1");
    assertThatThrownBy(() -> new LeafShares(new int[] {0, 1}, new float[] {1}))
        .hasMessage("groups and shares do not match");
  }
}
