package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {
  private static final double NAN = Double.NaN;

  private static double spearman(double[] x, double[] y) {
    return Correlation.spearman(Ranks.of(x), Ranks.of(y));
  }

  @Test
  void equalNumbersShareTheirMeanRank() {
    Ranks ranks = Ranks.of(new double[] {7, -1, 7, 0.0, -0.0});

    assertThat(ranks.beside(ranks)).containsExactly(4, 0.5, 4, 2, 2);
  }

  @Test
  void ranksAreAmongTheNumbersWithAPartner() {
    Ranks ranks = Ranks.of(new double[] {3, 1, NAN, 2});
    Ranks other = Ranks.of(new double[] {0, NAN, 0, 0});

    assertThat(ranks.beside(other)).containsExactly(1.5, NAN, NAN, 0.5);
  }

  @Test
  void onlyTheOrderCounts() {
    double[] x = {1, 2, 3, 4};

    assertThat(spearman(x, new double[] {1, 10, 100, 1000})).isEqualTo(1, within(1e-15));
    assertThat(spearman(x, new double[] {9, 8, 7, -7})).isEqualTo(-1, within(1e-15));
  }

  @Test
  void equalsScipyWithTiesAndMissingNumbers() {
    // scipy.stats.spearmanr([1, 2, 2, 5], [3, 1, 4, 4]), scipy 1.10.1
    double[] x = {1, NAN, 2, 2, 5, 8};
    double[] y = {3, 9, 1, 4, 4, NAN};

    assertThat(spearman(x, y)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aConstantOrASinglePairHasNoCorrelation() {
    assertThat(spearman(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(spearman(new double[] {1, NAN}, new double[] {1, 2})).isNaN();
    assertThat(spearman(new double[0], new double[0])).isNaN();
  }

  @Test
  void lengthsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spearman(new double[1], new double[2]))
        .withMessage("lengths differ: 1 and 2");
  }
}
