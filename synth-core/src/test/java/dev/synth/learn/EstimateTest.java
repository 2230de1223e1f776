package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void anAreaCountsPairsWonAndHalvesTies() {
    double[] scores = {0.9, 0.5, 0.5, 0.1, -0.0, 0.0};
    boolean[] positive = {true, true, false, false, true, false};

    // wins of .9: 3; of .5: 1/2 + 2; of 0: 1/2; out of 9 pairs
    assertThat(RocAuc.of(scores, positive).value()).isEqualTo(6 / 9.0, within(1e-15));
  }

  @Test
  void anAreaOfOneClassIsNotANumber() {
    assertThat(RocAuc.of(new double[] {1, 2}, new boolean[2]).value()).isNaN();
    assertThat(RocAuc.of(new double[0], new boolean[0]).value()).isNaN();
    assertThat(RocAuc.oneVsRest(new double[3][2], new int[] {2, 2}).value()).isNaN();
    assertThat(RocAuc.oneVsRest(new double[3][0], new int[0]).value()).isNaN();
  }

  @Test
  void areasOfSeveralClassesAreWeightedByTheirRows() {
    double[][] probabilities = {{0.9, 0.2, 0.1, 0.3}, {0.1, 0.2, 0.8, 0.3}, {0, 0.6, 0.1, 0.4}};
    int[] classes = {0, 1, 1, 2};

    // areas 1, (1 + 1/2 + 1 - 1) / ... : class 1 wins 3 of 4 pairs, class 2 wins 2 of 3
    double expected = 1 / 4.0 + 3 / 4.0 * 2 / 4.0 + 2 / 3.0 / 4.0;
    assertThat(RocAuc.oneVsRest(probabilities, classes).value()).isEqualTo(expected, within(1e-15));
  }

  /** Hanley and McNeil 1982, table II: area .7, 50 normal and 50 abnormal: .0521 or so. */
  @Test
  void theErrorOfAnAreaByCountsIsHanleysAndMcNeils() {
    double q1 = 0.7 / 1.3;
    double q2 = 2 * 0.49 / 1.7;
    double variance = (0.21 + 49 * (q1 - 0.49) + 49 * (q2 - 0.49)) / 2_500;

    assertThat(RocAuc.standardError(0.7, 50, 50)).isEqualTo(Math.sqrt(variance), within(1e-12));
    assertThat(RocAuc.standardError(1, 10, 10)).isZero();
  }

  @Test
  void errorsAreTheSpreadOverFreshRows() {
    int trials = 300;
    var areas = new double[trials];
    var differences = new double[trials];
    var coefficients = new double[trials];
    double ofArea = 0;
    double ofDifference = 0;
    double ofCoefficient = 0;
    for (int trial = 0; trial < trials; trial++) {
      Draw draw = Draw.of(trial);
      Estimate one = RocAuc.of(draw.first, draw.positive);
      Estimate other = RocAuc.of(draw.second, draw.positive);
      Estimate r2 = R2.of(draw.first, draw.actual);
      areas[trial] = one.value();
      differences[trial] = one.value() - other.value();
      coefficients[trial] = r2.value();
      ofArea += square(one.standardError()) / trials;
      ofDifference += square(one.standardErrorOfDifference(other)) / trials;
      ofCoefficient += square(r2.standardError()) / trials;
    }

    // a variance from 300 draws is off by 8 % (one standard error): 30 % are below 1 in 3,000
    assertThat(ofArea / variance(areas)).isBetween(0.7, 1.3);
    assertThat(ofDifference / variance(differences)).isBetween(0.7, 1.3);
    assertThat(ofCoefficient / variance(coefficients)).isBetween(0.7, 1.3);
    assertThat(ofDifference).isLessThan(0.5 * ofArea);
  }

  @Test
  void predictedMeansExplainNothingAndConstantsHaveNoCoefficient() {
    assertThat(R2.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}).value()).isZero();
    assertThat(R2.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}).value()).isEqualTo(1);
    assertThat(R2.of(new double[] {1, 2}, new double[] {5, 5}).value()).isNaN();
    assertThat(R2.of(new double[0], new double[0]).value()).isNaN();
  }

  @Test
  void figuresOfOtherRowsAreNotCompared() {
    Estimate two = R2.of(new double[2], new double[] {1, 2});
    Estimate three = R2.of(new double[3], new double[] {1, 2, 3});

    assertThatThrownBy(() -> two.standardErrorOfDifference(three))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Two predictions, much alike, of 200 rows. */
  private static final class Draw {
    final double[] actual = new double[200];
    final double[] first = new double[200];
    final double[] second = new double[200];
    final boolean[] positive = new boolean[200];

    static Draw of(long seed) {
      Rng rng = Rng.of(seed, "estimate");
      var draw = new Draw();
      for (int row = 0; row < draw.actual.length; row++) {
        double known = rng.nextGaussian();
        draw.actual[row] = known + rng.nextGaussian();
        draw.positive[row] = draw.actual[row] > 0.5;
        draw.first[row] = known;
        draw.second[row] = known + 0.4 * rng.nextGaussian();
      }
      return draw;
    }
  }

  private static double variance(double[] draws) {
    double mean = 0;
    for (double draw : draws) {
      mean += draw / draws.length;
    }
    double squares = 0;
    for (double draw : draws) {
      squares += square(draw - mean);
    }
    return squares / (draws.length - 1);
  }

  private static double square(double x) {
    return x * x;
  }
}
