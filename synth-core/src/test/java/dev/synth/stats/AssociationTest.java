package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
  /** {@code scipy.stats.contingency.association(table, method="cramer")}, scipy 1.10.1. */
  private static final double V_OF_SCIPY = 0.408248290463863;

  @Test
  void isOneWhereEitherColumnDeterminesTheOther() {
    assertThat(Association.cramersV(new int[] {0, 1, 0, 1}, new int[] {2, 0, 2, 0}, 2, 3))
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void isZeroWhereTheyAreIndependent() {
    assertThat(Association.cramersV(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, 2, 2)).isZero();
  }

  @Test
  void equalsScipy() {
    // the table of counts is [[1, 1], [1, 1], [1, 0]]
    int[] x = {0, 0, 1, 1, 2};
    int[] y = {0, 1, 0, 1, 0};

    assertThat(Association.cramersV(x, y, 3, 2)).isEqualTo(V_OF_SCIPY, within(1e-12));
    assertThat(Association.cramersV(y, x, 2, 3)).isEqualTo(V_OF_SCIPY, within(1e-12));
  }

  @Test
  void manyPossibleLevelsGiveTheSame() {
    int[] x = {0, 0, 4000, 4000, 9};
    int[] y = {0, 1, 0, 1, 0};

    assertThat(Association.cramersV(x, y, 4001, 2000)).isEqualTo(V_OF_SCIPY, within(1e-12));
  }

  @Test
  void isUndefinedForASingleLevelOrNoRows() {
    assertThat(Association.cramersV(new int[] {1, 1}, new int[] {0, 1}, 2, 2)).isNaN();
    assertThat(Association.cramersV(new int[0], new int[0], 2, 2)).isNaN();
  }
}
