package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void edgesReachFromTheLeastToTheGreatest() {
    double[] edges = Histogram.edges(new double[] {7, Double.NaN, 2, 5}, 10);

    assertThat(edges).hasSize(11).isSorted().startsWith(2).endsWith(7);
    assertThat(edges[4]).isEqualTo(4);
  }

  @Test
  void oneValueGetsAUnitAroundIt() {
    assertThat(Histogram.edges(new double[] {3, 3}, 2)).containsExactly(2.5, 3, 3.5);
  }

  @Test
  void noValueGetsTheUnitRange() {
    assertThat(Histogram.edges(new double[] {Double.NaN}, 2)).containsExactly(0, 0.5, 1);
  }

  @Test
  void binsAreClosedOnTheLeftAndTheGreatestStandsAlone() {
    double[] edges = {0, 1, 2};

    assertThat(Histogram.bin(edges, -0.1)).isZero();
    assertThat(Histogram.bin(edges, 0)).isEqualTo(1);
    assertThat(Histogram.bin(edges, 0.99)).isEqualTo(1);
    assertThat(Histogram.bin(edges, 1)).isEqualTo(2);
    assertThat(Histogram.bin(edges, 2)).isEqualTo(3);
    assertThat(Histogram.bin(edges, Double.NaN)).isEqualTo(3);
  }
}
