package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final double NAN = Double.NaN;

  @Test
  void missingNumbersAreLeftOut() {
    Moments moments = Moments.of(new double[] {4, NAN, 1, 1, NAN, 2});

    assertThat(moments.mean()).isEqualTo(2);
    assertThat(moments.median()).isEqualTo(1.5);
    assertThat(moments.deviation()).isEqualTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void aSingleNumberHasNoDeviation() {
    assertThat(Moments.of(new double[] {3})).isEqualTo(new Moments(3, 3, NAN));
  }

  @Test
  void noNumberHasNothing() {
    assertThat(Moments.of(new double[] {NAN})).isEqualTo(new Moments(NAN, NAN, NAN));
    assertThat(Range.of(new double[] {NAN}).width()).isNaN();
  }

  @Test
  void aRangeReachesFromTheLeastToTheGreatest() {
    assertThat(Range.of(new double[] {2, NAN, -1, 5})).isEqualTo(new Range(-1, 5));
    assertThat(Range.of(new double[] {2}).width()).isZero();
  }
}
