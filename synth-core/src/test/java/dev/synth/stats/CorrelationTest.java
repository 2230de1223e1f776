package dev.synth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final double NAN = Double.NaN;

  @Test
  void aLineCorrelatesFully() {
    double[] x = {1, 2, 4, 8};

    assertThat(Correlation.pearson(x, new double[] {3, 5, 9, 17})).isEqualTo(1, within(1e-15));
    assertThat(Correlation.pearson(x, new double[] {-1, -2, -4, -8})).isEqualTo(-1, within(1e-15));
  }

  @Test
  void aRowMissingEitherNumberIsLeftOut() {
    double all = Correlation.pearson(new double[] {1, 2, 4}, new double[] {2, 1, 5});

    assertThat(Correlation.pearson(new double[] {1, NAN, 2, 4, 9}, new double[] {2, 7, 1, 5, NAN}))
        .isEqualTo(all);
  }

  @Test
  void aLargeOffsetDoesNotHideTheCorrelation() {
    double far = 1.6e18; // nanoseconds of our day
    double step = 86_400e9;
    double[] x = {far, far + step, far + 2 * step};

    assertThat(Correlation.pearson(x, x)).isEqualTo(1, within(1e-12));
  }

  @Test
  void aConstantOrASinglePairHasNone() {
    assertThat(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(Correlation.pearson(new double[] {1, 2, NAN}, new double[] {5, 5, 6})).isNaN();
    assertThat(Correlation.pearson(new double[] {1}, new double[] {2})).isNaN();
    assertThat(Correlation.pearson(new double[0], new double[0])).isNaN();
  }

  @Test
  void lengthsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correlation.pearson(new double[1], new double[2]))
        .withMessage("lengths differ: 1 and 2");
  }
}
