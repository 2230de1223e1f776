package dev.synth.net.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.net.HalfFloat;
import dev.synth.net.Kernels;
import dev.synth.random.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetTest {
  private static final NetShape SHAPE = new NetShape(List.of(3, 1, 5), List.of(2, 1, 3), 7);

  private static AutoregressiveNet net() {
    return SlowNet.random(SHAPE, 1);
  }

  @Test
  void halfFloatsRoundToNearestEvenAsIeee() {
    assertThat(HalfFloat.round(1f)).isEqualTo(1f);
    assertThat(HalfFloat.round(2049f)).isEqualTo(2048f); // halfway: to even
    assertThat(HalfFloat.round(2051f)).isEqualTo(2052f);
    assertThat(HalfFloat.round(1e-8f)).isEqualTo(0f);
    assertThat(HalfFloat.round(0x1p-24f)).isEqualTo(0x1p-24f);
    assertThat(HalfFloat.round(70000f)).isEqualTo(65504f);
    assertThat(HalfFloat.round(-65519f)).isEqualTo(-65504f);
  }

  @Test
  void everyHalfFloatRoundsToItself() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      if ((bits & 0x7C00) != 0x7C00) { // infinities and NaN are never written
        float value = HalfFloat.value((short) bits);
        assertThat(HalfFloat.round(value)).isEqualTo(value);
      }
    }
  }

  @Test
  void expIsAccurate() {
    for (float x = -86.9f; x <= 0; x += 0.0137f) {
      double exact = StrictMath.exp(x);
      assertThat((double) Kernels.exp(x)).isCloseTo(exact, within(3e-7 * exact));
    }
    assertThat(Kernels.exp(0f)).isEqualTo(1f);
    assertThat(Kernels.exp(-100f)).isZero();
  }

  @Test
  void roughExpIsAccurateEnoughToDrawBy() {
    for (float x = -29f; x <= 0; x += 0.0137f) {
      double exact = StrictMath.exp(x);
      double error = x < -13 ? 2e-3 : 2e-5;
      assertThat((double) Kernels.roughExp(x)).isCloseTo(exact, within(error * exact));
    }
    for (float x = -30f; x > -1000f; x -= 0.37f) {
      assertThat(Kernels.roughExp(x)).isBetween(0f, 1e-13f);
    }
    assertThat(Kernels.roughExp(0f)).isEqualTo(1f);
    assertThat(Kernels.roughExp(-140f)).isZero();
  }

  @Test
  void affineIsTheMatrixProduct() {
    Rng rng = Rng.of(2, "affine");
    int n = 5;
    int inputs = 6; // one group of four and two more
    float[][] in = new float[inputs][];
    for (int i = 0; i < inputs; i++) {
      in[i] = SlowNet.normal(rng, n, 1);
    }
    float[] weights = SlowNet.normal(rng, 3 * inputs, 1);
    float[] bias = SlowNet.normal(rng, 3, 1);
    var out = new float[3][n];
    Kernels.affine(out, 3, weights, bias, in, inputs, n);
    for (int o = 0; o < 3; o++) {
      for (int j = 0; j < n; j++) {
        double expected = bias[o];
        for (int i = 0; i < inputs; i++) {
          expected += (double) weights[o * inputs + i] * in[i][j];
        }
        assertThat((double) out[o][j]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  @Test
  void probabilitiesOfAPartSumToOne() {
    AutoregressiveNet net = net();
    var scratch = net.scratch();
    net.append(0, new int[] {2}, 1, scratch);
    net.append(1, new int[] {0}, 1, scratch);
    double sum = 0;
    var logP = new float[1];
    for (int k = 0; k < 5; k++) {
      net.logProbability(2, new int[] {k}, logP, 1, scratch);
      sum += StrictMath.exp(logP[0]);
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  void drawsFollowTheInverseTransform() {
    AutoregressiveNet net = net();
    var scratch = net.scratch();
    var logP = new float[1];
    net.logProbability(0, new int[] {0}, logP, 1, scratch);
    float first = (float) StrictMath.exp(logP[0]);
    var codes = new int[3];
    net.draw(0, new float[] {0, first - 1e-4f, first + 1e-4f}, codes, 3, scratch);
    assertThat(codes).containsExactly(0, 0, 1);
    net.draw(0, new float[] {1 - 0x1p-24f}, codes, 1, scratch);
    assertThat(codes[0]).isEqualTo(2);
  }
}
