package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void liesBetweenTheTwoNearestPlaces() {
    // numpy.percentile([4, 1, 3, 2], [5, 50, 100])
    var percentiles = new Percentiles(new double[] {4, 1, 3, 2});

    assertThat(percentiles.at(0.05)).isEqualTo(1.15, within(1e-12));
    assertThat(percentiles.at(0.5)).isEqualTo(2.5);
    assertThat(percentiles.at(1)).isEqualTo(4);
  }

  @Test
  void oneNumberIsEveryPercentile() {
    var percentiles = new Percentiles(new double[] {7});

    assertThat(percentiles.at(0.05)).isEqualTo(7);
    assertThat(percentiles.noise(0.05)).isZero();
  }

  @Test
  void theNoiseIsTheSpreadOfTheMedian() {
    double sum = 0;
    double squares = 0;
    double noise = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      Rng rng = Rng.of(trial, "numbers");
      Percentiles percentiles = Percentiles.of(400, i -> rng.nextDouble());
      double median = percentiles.at(0.5);
      sum += median;
      squares += median * median;
      noise += percentiles.noise(0.5);
    }
    double spread = Math.sqrt(squares / trials - (sum / trials) * (sum / trials));

    // a spread from 400 draws is off by 3.5 % (one standard error): 15 % are 1 in 50,000
    assertThat(noise / trials).isEqualTo(spread, within(0.15 * spread));
  }
}
