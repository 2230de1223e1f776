package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EcdfTest {
  @Test
  void equalSamplesHaveNoGap() {
    assertThat(Ecdf.distance(new double[] {1, 2, 2, 3}, new double[] {1, 2, 2, 3})).isZero();
  }

  @Test
  void samplesApartHaveTheWholeGap() {
    assertThat(Ecdf.distance(new double[] {1, 2}, new double[] {3, 4, 5})).isEqualTo(1);
    assertThat(Ecdf.distance(new double[] {3, 4, 5}, new double[] {1, 2})).isEqualTo(1);
  }

  @Test
  void tiesStepTogether() {
    assertThat(Ecdf.distance(new double[] {1, 1, 2}, new double[] {1, 2, 2})).isEqualTo(1 / 3.0);
  }

  @Test
  void anEmptySampleHasNoGapToMeasure() {
    assertThat(Ecdf.distance(new double[0], new double[] {1})).isNaN();
    assertThat(Ecdf.distance(new double[] {1}, new double[0])).isNaN();
  }
}
