package dev.synth.learn;

import dev.synth.random.Rng;
import java.util.Arrays;

/**
 * Rows made by a formula of sums, products and comparisons alone, so that a script in another
 * language makes the same bits: NumPy with Rng's three functions (FNV-1a, SplitMix64's mixing, the
 * jump to a row) on integers cut to 64 bits. The figures of scikit-learn 1.2.1 that the tests
 * compare with were computed on {@code Lessons.of(1, 3000)} for training and {@code of(2, 3000)}
 * for testing. Columns: wave (a tenth missing), step (20 values), skew (1,000 values), few (12
 * levels), many (120 levels); the answer is a number that follows all of them.
 */
record Lessons(Features features, Features numbers, Answers answers) {
  /** The number, whether it is positive, and which third it is in. */
  static final class Answers {
    final double[] values;
    final boolean[] positive;
    final int[] signs;
    final int[] thirds;

    Answers(double[] values) {
      this.values = values;
      this.positive = new boolean[values.length];
      for (int row = 0; row < values.length; row++) {
        positive[row] = values[row] > 0;
      }
      this.signs = Arrays.stream(values).mapToInt(y -> y > 0 ? 1 : 0).toArray();
      this.thirds = Arrays.stream(values).mapToInt(y -> y < -1 ? 0 : y < 1 ? 1 : 2).toArray();
    }
  }

  static Lessons of(long seed, int rows) {
    Rng rng = Rng.of(seed, "lessons");
    var wave = new double[rows];
    var step = new double[rows];
    var skew = new double[rows];
    var few = new double[rows];
    var many = new double[rows];
    var values = new double[rows];
    for (int row = 0; row < rows; row++) {
      rng.seek(row, 0);
      wave[row] = 10 * rng.nextDouble();
      step[row] = Math.floor(20 * rng.nextDouble());
      double u = rng.nextDouble();
      skew[row] = Math.floor(u * u * 1000) / 10;
      u = rng.nextDouble();
      few[row] = Math.floor(u * u * 12);
      many[row] = Math.floor(120 * rng.nextDouble());
      boolean hidden = rng.nextDouble() < 0.1;
      double noise = 2 * (rng.nextDouble() + rng.nextDouble() + rng.nextDouble() - 1.5);
      double value = hidden ? -1 : (wave[row] - 5) * (wave[row] - 5) / 8 - 1.5;
      value += step[row] > 10 ? (skew[row] - 30) / 40 : -(skew[row] - 30) / 80;
      value += ((few[row] * 7) % 12 - 5.5) / 4 + ((many[row] * 37) % 120 - 60) / 60;
      values[row] = value + noise;
      wave[row] = hidden ? Double.NaN : wave[row];
    }
    Features features =
        Features.of(rows)
            .withNumber(wave)
            .withNumber(step)
            .withNumber(skew)
            .withCategory(few, 12)
            .withCategory(many, 120);
    double[] twentieths =
        Arrays.stream(wave).map(x -> Double.isNaN(x) ? -20 : Math.floor(x * 20)).toArray();
    double[] whole = Arrays.stream(skew).map(Math::floor).toArray();
    Features numbers = Features.of(rows).withNumber(twentieths).withNumber(step).withNumber(whole);
    return new Lessons(features, numbers, new Answers(values));
  }

  /** Step, skew and few, for what learns nothing from a missing cell. */
  Features linear() {
    return Features.of(features.rows())
        .withNumber(features.column(1))
        .withNumber(features.column(2))
        .withCategory(features.column(3), 12);
  }
}
