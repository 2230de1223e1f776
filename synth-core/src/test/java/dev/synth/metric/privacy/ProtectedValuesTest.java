package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Score;
import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProtectedValuesTest {
  private static final Table TRAINING =
      table()
          .category("city", "Rome", "Rome", "Rome", "Rome", "Rome", "Oslo", "Oslo", "Oslo", "Oslo")
          .category("job", "cook", "cook", "cook", "cook", "cook", "cook", "cook", "cook", null)
          .done();

  @Test
  void aLevelHeldByFewerThanFiveIsCountedAndNeverNamed() {
    Table synthetic =
        table()
            .category("city", "Oslo", "Rome", "Oslo")
            .category("job", "cook", "cook", null)
            .done();

    Score score = new ProtectedValues().score(compare(TRAINING, synthetic));

    assertThat(score.value()).isEqualTo(2);
    assertThat(score.noise()).isZero();
    assertThat(score.note()).isEqualTo("in 'city'");
  }

  @Test
  void aLevelHeldByNobodyIsCounted() {
    Table synthetic = table().category("city", "Kiev").category("job", "king").done();

    Score score = new ProtectedValues().score(compare(TRAINING, synthetic));

    assertThat(score.value()).isEqualTo(2);
    assertThat(score.note()).isEqualTo("in 'city', 'job'");
  }

  @Test
  void levelsHeldByFiveAndMissingCellsAreSafe() {
    Table synthetic = table().category("city", "Rome", null).category("job", null, "cook").done();

    assertThat(new ProtectedValues().score(compare(TRAINING, synthetic)))
        .isEqualTo(Score.of("protected-values", 0, 0, "").withPerfect(0));
  }

  @Test
  void anExtremeThatStandsApartIsCountedOnEitherSide() {
    Table training = ages(-80, 99);

    assertThat(score(training, table().integers("age", 99, 98, -80, 30, 99).done()).value())
        .isEqualTo(3);
    assertThat(score(training, table().integers("age", 69, 20, 21, 100, -81).done()).value())
        .isZero();
  }

  @Test
  void anExtremeHeldByFiveIsSafe() {
    Table four = ages(99, 99, 99, 99);
    Table five = ages(99, 99, 99, 99, 99);
    Table synthetic = table().integers("age", 99).done();

    assertThat(score(four, synthetic).value()).isEqualTo(1);
    assertThat(score(five, synthetic).value()).isZero();
  }

  @Test
  void severalExtremesTogetherStandApart() {
    Table training = ages(9_000, 9_100);

    assertThat(score(training, table().integers("age", 9_000, 9_100).done()).value()).isEqualTo(2);
  }

  @Test
  void timesAreProtectedToo() {
    var days = new String[30];
    for (int row = 0; row < days.length; row++) {
      days[row] = "2020-01-" + (row + 1 < 10 ? "0" : "") + (row + 1);
    }
    days[7] = "1931-05-05";
    Table training = table().dates("born", days).done();

    assertThat(score(training, table().dates("born", "1931-05-05", "2020-01-30").done()).value())
        .isEqualTo(1);
  }

  @Test
  void fewOrEqualOrMissingNumbersHaveNoExtremes() {
    Table few = table().integers("x", 1, 2, 3, 4, 5, 6, 7, 8, 900).done();
    Table equal = table().integers("x", new long[20]).done();
    Table missing = table().numbers("x", Double.NaN, Double.NaN).done();

    assertThat(score(few, few).value()).isZero();
    assertThat(score(equal, equal).value()).isZero();
    assertThat(score(missing, missing).value()).isZero();
  }

  /** What our own models draw from: bins whose bounds are protected. None in any of 200 samples. */
  @Test
  void numbersDrawnInsideProtectedBoundsAreNeverCounted() {
    for (int seed = 0; seed < 100; seed++) {
      Table training = coarse(seed);
      TableCodec codec = TableCodec.fit(training);
      int[][] codes = codec.encode(training, seed);

      assertThat(score(training, decoded(codec, codes, seed)).value()).as("seed " + seed).isZero();
      assertThat(score(training, decoded(codec, codes, -seed)).value()).isZero();
    }
  }

  /** Heavy tails on coarse and fine lattices, on both sides. */
  private static Table coarse(int seed) {
    Rng rng = Rng.of(seed, "coarse");
    int rows = 60 + 10 * seed;
    var counts = new long[rows];
    var signed = new long[rows];
    var tens = new long[rows];
    for (int row = 0; row < rows; row++) {
      counts[row] = (long) StrictMath.exp(1.5 + rng.nextGaussian());
      signed[row] = (long) (4 * StrictMath.pow(rng.nextGaussian(), 3));
      tens[row] = 10 * (long) (40 + 9 * rng.nextGaussian());
    }
    return table()
        .integers("counts", counts)
        .integers("signed", signed)
        .integers("tens", tens)
        .done();
  }

  /** Two of each age from 20 to 69, then those. */
  private static Table ages(long... more) {
    long[] ages =
        LongStream.concat(LongStream.range(0, 100).map(i -> 20 + i / 2), LongStream.of(more))
            .toArray();
    return table().integers("age", ages).done();
  }

  private static Score score(Table training, Table synthetic) {
    return new ProtectedValues().score(compare(training, synthetic));
  }

  private static Table decoded(TableCodec codec, int[][] codes, long seed) {
    return codec.decode(codes, new Streams(Units.range(0, codes[0].length), 0, seed));
  }
}
