package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
  @Test
  void sharesAreComparedNotCounts() {
    assertThat(Frequencies.totalVariation(new double[] {1, 3}, new double[] {10, 30})).isZero();
    assertThat(Frequencies.totalVariation(new double[] {1, 3}, new double[] {3, 1})).isEqualTo(0.5);
  }

  @Test
  void noCountsHaveNoDistance() {
    assertThat(Frequencies.totalVariation(new double[] {0, 0}, new double[] {1, 0})).isNaN();
    assertThat(Frequencies.totalVariation(new double[0], new double[0])).isNaN();
  }

  @Test
  void jointDistanceSeesWhatColumnsAloneHide() {
    int[] x = {0, 0, 1, 1};

    double same = Frequencies.jointTotalVariation(x, x, x, x, 2, 2);
    double crossed = Frequencies.jointTotalVariation(x, x, x, new int[] {1, 1, 0, 0}, 2, 2);

    assertThat(same).isZero();
    assertThat(crossed).isEqualTo(1);
  }

  @Test
  void manyLevelsGiveTheSameDistanceAsFew() {
    int[][] columns = new int[4][500];
    Rng rng = Rng.of(1, "levels");
    for (int[] column : columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] = rng.nextInt(6);
      }
    }

    double few =
        Frequencies.jointTotalVariation(columns[0], columns[1], columns[2], columns[3], 6, 6);
    double many =
        Frequencies.jointTotalVariation(
            columns[0], columns[1], columns[2], columns[3], 100_000, 100_000);

    assertThat(many).isEqualTo(few, within(1e-12));
  }

  @Test
  void anEmptyTableHasNoJointDistance() {
    assertThat(
            Frequencies.jointTotalVariation(
                new int[] {0}, new int[] {0}, new int[0], new int[0], 1, 1))
        .isNaN();
  }
}
