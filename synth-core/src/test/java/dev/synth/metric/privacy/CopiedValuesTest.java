package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedValuesTest {
  private static final double NAN = Double.NaN;

  @Test
  void comparesTheTrainingRowsPartOfRareNumbersWithTheirPartOfAllRows() {
    Table training = table().numbers("x", 1, 2, 9, 9, 9, 9, NAN, 5).done();
    Table heldOut = table().numbers("x", 2, 9).done();
    Table synthetic = table().numbers("x", 1, 1, 2, 9, 9, 7, NAN).done();

    Score score = score(training, heldOut, synthetic);

    // of the rare 1, 1, 2, 7 three are met: 1 twice in training, 2 in both; 9 is held by five
    assertThat(score.value()).isEqualTo((2.5 - 0.8 * 3) / 0.2 / 4, within(1e-12));
    double uneven = (4 + 0.25 + 0.25 - 9 / 10.0) * 10 / 9;
    assertThat(score.noise()).isEqualTo(Math.sqrt(uneven * 4) / 4, within(1e-12));
    assertThat(score.perfect()).isZero();
    assertThat(score.parts()).isEqualTo(Map.of("x", score.value()));
    assertThat(score.note())
        .isEqualTo(
            "at worst 'x': of 4 numbers that fewer than 5 real rows hold,"
                + " a training row holds 3 and a held-out row 1");
  }

  @Test
  void numbersThatNoRealRowHoldsAreNotCopied() {
    Table real = table().numbers("x", 1, 2).done();

    Score score = score(real, real, table().numbers("x", 3, NAN).done());

    assertThat(score.value()).isZero();
    assertThat(score.noise()).isZero();
    assertThat(score.note()).isEmpty();
  }

  @Test
  void categoriesAloneAreNotMeasured() {
    Table real = table().category("c", "a").done();

    assertThat(score(real, real, real))
        .isEqualTo(Score.unmeasured("copied-values", "there is no column of numbers or times"));
    Table empty = TestTables.none(real);
    assertThat(score(real, empty, real).note()).isEqualTo("there are no held-out rows");
  }

  @Test
  void moreColumnsWidenTheNoise() {
    Table one = table().numbers("x", 1, 2).done();
    Table two = table().numbers("x", 1, 2).numbers("y", 1, 2).done();
    Table otherOne = table().numbers("x", 3, 4).done();
    Table otherTwo = table().numbers("x", 3, 4).numbers("y", 3, 4).done();

    assertThat(score(two, otherTwo, two).noise() / score(one, otherOne, one).noise())
        .isEqualTo(3.2053 / 3, within(1e-3)); // the deviates of .0675 % and .135 %
  }

  /** Each seed is a false alarm in 0.13 % at most. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void oneCopiedColumnIsFoundAndHonestOnesAreNot(int seed) {
    Table training = TestTables.people(100 + seed, 800);
    Table heldOut = TestTables.people(200 + seed, 200);
    Table honest = TestTables.people(300 + seed, 800);
    Table copied = TestTables.replace(honest, "since", training.column("since"));

    Score clean = score(training, heldOut, honest);
    Score leak = score(training, heldOut, copied);

    assertThat(clean.value()).isLessThanOrEqualTo(3 * clean.noise());
    assertThat(leak.value()).isGreaterThan(3 * leak.noise());
    assertThat(leak.note()).startsWith("at worst 'since'");
  }

  private static Score score(Table training, Table heldOut, Table synthetic) {
    return new CopiedValues()
        .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)));
  }
}
