package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

/** {@code dcr} and {@code nndr}. */
class ClosenessTest {
  private static final double NAN = Double.NaN;
  private static final Metric DCR = new Dcr();
  private static final Metric NNDR = new Nndr();

  @Test
  void aDistanceIsTheMeanOverColumns() {
    Table training = table().numbers("x", 0, 10).category("c", "a", "b").done();
    Table heldOut = table().numbers("x", 5).category("c", "a").done();
    Table synthetic = table().numbers("x", 2).category("c", "b").done();

    Score score = score(DCR, training, heldOut, synthetic);

    // from (0, a): .2 and 1, from (10, b): .8 and 0
    assertThat(score.value()).isEqualTo(0.4, within(1e-6));
    assertThat(score.perfect()).isEqualTo(0.25, within(1e-6));
    assertThat(score.parts())
        .containsOnlyKeys("5th percentile", "median", "held-out 5th percentile", "held-out median");
    assertThat(score.note())
        .isEqualTo("1 synthetic and 1 held-out rows, nearest of 2 training rows");
  }

  @Test
  void aRatioIsOfTheNearestTwo() {
    Table training = table().numbers("x", 0, 10).done();
    Table heldOut = table().numbers("x", 5).done();

    Score score = score(NNDR, training, heldOut, table().numbers("x", 2).done());

    assertThat(score.value()).isEqualTo(0.25, within(1e-6));
    assertThat(score.perfect()).isEqualTo(1, within(1e-6));
  }

  @Test
  void aCopyOfTwoEqualRowsPointsAtNeither() {
    Table training = table().numbers("x", 0, 0, 10).done();

    assertThat(score(NNDR, training, training, table().numbers("x", 0).done()).value())
        .isEqualTo(1);
    assertThat(score(NNDR, training, training, table().numbers("x", 10).done()).value()).isZero();
  }

  @Test
  void copiesLieAtNoDistance() {
    Table training = TestTables.people(1, 400);
    Table heldOut = TestTables.people(2, 400);

    for (Metric metric : new Metric[] {DCR, NNDR}) {
      Score score = score(metric, training, heldOut, training);
      assertThat(score.value()).isZero();
      assertThat(score.parts().get("median")).isZero();
      assertThat(score.perfect()).isPositive();
    }
  }

  @Test
  void aTenthOfJitteredRowsIsNearerThanHeldOutRows() {
    Table training = TestTables.people(1, 2_000);
    Table heldOut = TestTables.people(2, 500);
    Table synthetic =
        TestTables.join(PlantedLeak.jittered(training.slice(0, 200)), TestTables.people(3, 1_800));

    for (Metric metric : new Metric[] {DCR, NNDR}) {
      Score score = score(metric, training, heldOut, synthetic);
      assertThat(score.value()).isLessThan(score.perfect() / 2);
    }
  }

  @Test
  void freshRowsAreLikeHeldOutRows() {
    for (Metric metric : new Metric[] {DCR, NNDR}) {
      for (long seed = 0; seed < 10; seed++) {
        Table training = TestTables.people(3 * seed, 600);
        Table heldOut = TestTables.people(3 * seed + 1, 600);
        Table synthetic = TestTables.people(3 * seed + 2, 600);
        Score score = score(metric, training, heldOut, synthetic);
        Score swapped = score(metric, training, synthetic, heldOut);
        double error = Math.hypot(score.noise(), swapped.noise());

        // beyond 3 of 20 that are nearly normal: 1 in 20; 4, as here: 1 in 800
        assertThat(score.value()).isEqualTo(score.perfect(), within(4 * error));
      }
    }
  }

  @Test
  void missingCellsAndConstantsAreNoObstacle() {
    Table rows = table().numbers("x", NAN, NAN).numbers("y", 3, 3).category("c", null, "a").done();

    assertThat(score(DCR, rows, rows, rows).value()).isZero();
    assertThat(score(NNDR, rows, rows, rows).value()).isZero();
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(DCR, rows, TestTables.none(rows), rows))
        .isEqualTo(Score.unmeasured("dcr", "there are no held-out rows"));
    assertThat(score(NNDR, rows.slice(0, 1), rows, rows))
        .isEqualTo(Score.unmeasured("nndr", "there is only one training row"));
    assertThat(score(DCR, rows.slice(0, 1), rows, rows).isMeasured()).isTrue();
  }

  private static Score score(Metric metric, Table training, Table heldOut, Table synthetic) {
    return metric.score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }
}
