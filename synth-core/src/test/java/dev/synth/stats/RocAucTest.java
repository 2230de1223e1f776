package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RocAucTest {
  @Test
  void countsPairsWithTiesHalved() {
    // pairs won: 3 > 1, 3 > 2, 2 > 1, and 2 = 2 halved: 3.5 of 4
    RocAuc auc = RocAuc.of(new double[] {3, 2}, new double[] {1, 2});

    assertThat(auc.value()).isEqualTo(0.875);
    assertThat(auc.advantage()).isEqualTo(0.5);
  }

  @Test
  void equalScoresAreChance() {
    RocAuc auc = RocAuc.of(new double[] {1, 1, 1}, new double[] {1, 1});

    assertThat(auc.value()).isEqualTo(0.5);
    assertThat(auc.advantage()).isZero();
  }

  @Test
  void nothingToCompareIsNaN() {
    assertThat(RocAuc.of(new double[0], new double[] {1}).value()).isNaN();
  }

  /** By their formula: an area of .75 of 50 and 50 has a standard error of .0486. */
  @Test
  void theErrorIsHanleysAndMcNeils() {
    var positives = new double[50];
    var negatives = new double[50];
    for (int i = 0; i < 50; i++) {
      positives[i] = i < 25 ? 1 : 0;
      negatives[i] = 0;
    }
    RocAuc auc = RocAuc.of(positives, negatives);

    assertThat(auc.value()).isEqualTo(0.75);
    assertThat(auc.standardError()).isEqualTo(0.0486, within(5e-4));
  }
}
