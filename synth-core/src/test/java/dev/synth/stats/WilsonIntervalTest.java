package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
  /** Expected values: {@code anonymeter.stats.confidence.success_rate}, 95 %. */
  @ParameterizedTest
  @CsvSource({
    "0, 500, 0.0038121702, 0.0038121702",
    "25, 500, 0.0534309532, 0.0193372080",
    "250, 500, 0.5, 0.0436587347",
    "500, 500, 0.9961878298, 0.0038121702"
  })
  void equalsAnonymeter(int successes, int trials, double centre, double halfWidth) {
    WilsonInterval interval = WilsonInterval.of(successes, trials);

    assertThat(interval.centre()).isEqualTo(centre, within(1e-10));
    assertThat(interval.halfWidth()).isEqualTo(halfWidth, within(1e-10));
  }

  @Test
  void successesAreNoMoreThanTrials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WilsonInterval.of(3, 2))
        .withMessage("3 successes of 2 trials");
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(0, 0));
  }
}
