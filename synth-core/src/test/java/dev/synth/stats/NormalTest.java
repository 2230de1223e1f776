package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
  /** Expected values: Python 3.11, {@code statistics.NormalDist().inv_cdf}. */
  @ParameterizedTest
  @CsvSource({
    "0.975, 1.9599639845400536",
    "0.99865, 2.999976992703401",
    "0.9, 1.2815515655446008",
    "0.3, -0.5244005127080407",
    "1e-05, -4.2648907939228256",
    "1e-12, -7.034483825301132",
    "1e-20, -9.262340089798405"
  })
  void equalsPython(double share, double deviate) {
    assertThat(Normal.quantile(share)).isEqualTo(deviate, within(1e-13));
    assertThat(Normal.quantile(0.5)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void aShareLiesBetweenZeroAndOne(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(share));
  }

  @Test
  void isSymmetric() {
    assertThat(Normal.quantile(0.0625)).isEqualTo(-Normal.quantile(0.9375));
  }
}
