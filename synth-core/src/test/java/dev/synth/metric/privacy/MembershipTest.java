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

/** {@code membership-inference} and {@code domias}. */
class MembershipTest {
  private static final Metric NEAREST = new MembershipInference();
  private static final Metric DENSITY = new Domias();

  @Test
  void membersAreNearerToSyntheticRows() {
    Table training = table().numbers("x", 0, 10).done();
    Table heldOut = table().numbers("x", 3, 9).done();
    Table synthetic = table().numbers("x", 1, 7).done();

    Score score = score(NEAREST, training, heldOut, synthetic);

    // members lie 1 and 3 away, non-members 2 and 2: two of four pairs are in order
    assertThat(score.value()).isEqualTo(0.5);
    assertThat(score.parts()).containsEntry("advantage", 0.5);
    assertThat(score.perfect()).isEqualTo(0.5);
    assertThat(score.note())
        .isEqualTo("2 training and as many held-out rows, nearest of 2 synthetic rows");
  }

  @Test
  void copiesGiveEveryMemberAway() {
    Table training = table().numbers("x", 0, 1, 2, 10).done();
    Table heldOut = table().numbers("x", 4, 5, 6, 7).done();

    assertThat(score(NEAREST, training, heldOut, training).value()).isEqualTo(1);
    assertThat(score(NEAREST, training, heldOut, heldOut).value()).isZero();
    assertThat(score(DENSITY, training, heldOut, training).value()).isEqualTo(1);
  }

  @Test
  void densityIsThatOfSyntheticRowsBesideOtherRealRows() {
    // all held-out rows are alike, and as near to synthetic rows as training rows are; but there
    // other real rows lie, so that a synthetic one tells nothing
    Table training = table().numbers("x", 0, 0).done();
    Table heldOut = table().numbers("x", 10, 10, 10, 10).done();
    Table synthetic = table().numbers("x", 0, 10).done();

    assertThat(score(NEAREST, training, heldOut, synthetic).value()).isEqualTo(0.5);
    assertThat(score(DENSITY, training, heldOut, synthetic).value()).isEqualTo(1);
    assertThat(score(DENSITY, training, heldOut, synthetic).note())
        .isEqualTo(
            "2 training and as many held-out rows, 2 nearest of 2 synthetic and 2 other held-out"
                + " rows");
  }

  @Test
  void copiedAndJitteredRowsAreFound() {
    Table training = TestTables.people(1, 2_000);
    Table heldOut = TestTables.people(2, 2_000);
    Table fresh = TestTables.people(3, 1_000);
    Table copied = TestTables.join(training.slice(0, 1_000), fresh);
    Table jittered = TestTables.join(PlantedLeak.jittered(training.slice(0, 1_000)), fresh);

    for (Metric metric : new Metric[] {NEAREST, DENSITY}) {
      for (Table leak : new Table[] {copied, jittered}) {
        Score score = score(metric, training, heldOut, leak);
        assertThat(score.value()).isGreaterThan(0.5 + 8 * score.noise());
        assertThat(score.parts().get("advantage")).isGreaterThan(0.2);
      }
    }
  }

  @Test
  void freshRowsTellNothing() {
    for (Metric metric : new Metric[] {NEAREST, DENSITY}) {
      for (long seed = 0; seed < 10; seed++) {
        Score score =
            score(
                metric,
                TestTables.people(3 * seed, 500),
                TestTables.people(3 * seed + 1, 400),
                TestTables.people(3 * seed + 2, 300));

        // 3 standard errors of 20 scores: 1 in 19; 4, as here: 1 in 800
        assertThat(score.value()).isEqualTo(0.5, within(4 * score.noise()));
      }
    }
  }

  @Test
  void missingCellsAndConstantsAreNoObstacle() {
    Table rows =
        table().numbers("x", Double.NaN, 1).numbers("y", 3, 3).category("c", null, null).done();

    assertThat(score(NEAREST, rows, rows, rows).value()).isEqualTo(0.5);
    assertThat(score(DENSITY, rows, rows, rows).value()).isBetween(0.0, 1.0);
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(NEAREST, rows, TestTables.none(rows), rows))
        .isEqualTo(Score.unmeasured("membership-inference", "there are no held-out rows"));
    assertThat(score(DENSITY, rows, rows.slice(0, 1), rows))
        .isEqualTo(Score.unmeasured("domias", "there is only one held-out row"));
    assertThat(score(NEAREST, rows, rows.slice(0, 1), rows).isMeasured()).isTrue();
  }

  private static Score score(Metric metric, Table training, Table heldOut, Table synthetic) {
    return metric.score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }
}
