package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class GowerSpaceTest {
  private static final double NAN = Double.NaN;
  private static final double STEP = 1e-6; // coordinates are cut to 2^-24

  @Test
  void aDistanceIsTheMeanOverColumns() {
    double[][] real = {{0, 10, 4}, {0, 1, 0}};

    assertThat(distance(real, new double[] {2}, new double[] {0})).isEqualTo(0.1, within(STEP));
    assertThat(distance(real, new double[] {2}, new double[] {7})).isEqualTo(0.6, within(STEP));
  }

  @Test
  void missingIsMissingAndFarFromAllElse() {
    double[][] real = {{NAN, 10, 0}, {NAN, 1, 2}};

    assertThat(distance(real, new double[] {NAN}, new double[] {NAN})).isZero();
    assertThat(distance(real, new double[] {NAN}, new double[] {1})).isEqualTo(0.5);
    assertThat(distance(real, new double[] {10}, new double[] {NAN})).isEqualTo(0.5);
  }

  @Test
  void whatLiesOutsideTheRangeIsNeverFurtherThanOne() {
    double[][] real = {{0, 1}, {0, 0}};

    assertThat(distance(real, new double[] {1e300}, new double[] {0})).isEqualTo(0.5);
    assertThat(distance(real, new double[] {-0.25}, new double[] {0}))
        .isEqualTo(0.125, within(STEP));
  }

  @Test
  void anyOtherNumberIsFarFromAConstant() {
    double[][] real = {{5, 5}, {0, 0}};

    assertThat(distance(real, new double[] {5.001}, new double[] {0})).isEqualTo(0.5);
    assertThat(distance(real, new double[] {5}, new double[] {0})).isZero();
  }

  @Test
  void oneRangeIsCommonToAllTables() {
    var space =
        GowerSpace.of(
            new boolean[] {false},
            List.of(c -> new double[] {0, 4}, c -> new double[] {-4, NAN}, c -> new double[0]));

    GowerPoints points = space.place(c -> new double[] {-4, 4, 0});

    assertThat(points.column(0)).containsExactly(0, space.one(), space.one() / 2);
  }

  @Test
  void noSumOfColumnsLeavesAnInt() {
    for (int width : new int[] {1, 63, 64, 1_000, 100_000}) {
      IntFunction<double[]> zero = c -> new double[] {0};
      IntFunction<double[]> one = c -> new double[] {1};
      var space = GowerSpace.of(new boolean[width], List.of(zero, one));
      var index = new NearestNeighbours(space, space.place(zero));

      int distance = index.of(space.place(one), 1, NearestNeighboursTest.ALONE).distance(0);

      assertThat(space.mean(distance)).isEqualTo(1);
    }
  }

  /** The mean distance to the first of the real rows nearest; a number and a category. */
  private static double distance(double[][] real, double[] number, double[] code) {
    double[][] query = {number, code};
    var space = GowerSpace.of(new boolean[] {false, true}, List.of(c -> real[c]));
    GowerPoints first = space.place(c -> real[c]).pick(new int[] {0});
    Neighbours found =
        new NearestNeighbours(space, first)
            .of(space.place(c -> query[c]), 1, NearestNeighboursTest.ALONE);
    return space.mean(found.distance(0));
  }
}
