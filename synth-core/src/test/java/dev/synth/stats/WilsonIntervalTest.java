package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
  /** Figures of anonymeter's own interval. */
  @ParameterizedTest
  @CsvSource({
    "0, .0038121702, .0038121702",
    "25, .0534309532, .0193372080",
    "250, .5, .0436587347"
  })
  void equalsAnonymeter(int successes, double centre, double halfWidth) {
    WilsonInterval interval = WilsonInterval.of(successes, 500);

    assertThat(interval.centre()).isEqualTo(centre, within(1e-9));
    assertThat(interval.halfWidth()).isEqualTo(halfWidth, within(1e-9));
  }

  /** Tables of the normal distribution. */
  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.975, 1.959964", "0.00135, -2.999977", "0.9999, 3.719016"})
  void normalQuantilesEqualTheTables(double share, double point) {
    assertThat(Normal.quantile(share)).isEqualTo(point, within(2e-6));
  }
}
