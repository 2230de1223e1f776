package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class IdentifiabilityTest {
  @Test
  void aRowIsIdentifiedByASyntheticRowNearerThanAllOthers() {
    Table training = table().numbers("x", 0, 1, 10).done();
    Table heldOut = table().numbers("x", 5, 6, 7).done();
    Table synthetic = table().numbers("x", 0.5, 9, 9).done();

    Score score = score(training, heldOut, synthetic);

    // 0 and 1 are .5 from synthetic rows and 1 from each other, 10 is 1 and 9 away
    assertThat(score.value()).isEqualTo(1);
    // of held-out rows only 7 is nearer to 10 than 1 is
    assertThat(score.perfect()).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(score.note())
        .isEqualTo("3 of 3 training rows, beside 3 synthetic and as many held-out rows");
  }

  @Test
  void aTieIsNotNearer() {
    Table rows = table().category("c", "a", "a", "b", "b").done();

    assertThat(score(rows, rows, rows).value()).isZero();
  }

  @Test
  void asManySyntheticAsHeldOutRowsAreCompared() {
    Table training = TestTables.people(1, 400);
    Table heldOut = TestTables.people(2, 100);

    Score score = score(training, heldOut, training);

    // a copy is found where it is among the hundred drawn, and where no income is missing
    assertThat(score.value()).isBetween(0.2, 0.25);
    assertThat(score.parts().get("all synthetic rows")).isGreaterThan(0.95);
    assertThat(score.parts()).containsEntry("synthetic", score.value());
    assertThat(score.parts()).containsEntry("held-out", score.perfect());
  }

  @Test
  void copiedAndJitteredRowsAreFound() {
    Table training = TestTables.people(1, 1_000);
    Table heldOut = TestTables.people(2, 1_000);

    for (Table leak : new Table[] {training, PlantedLeak.jittered(training)}) {
      Score score = score(training, heldOut, leak);
      assertThat(score.value()).isGreaterThan(score.perfect() + 10 * score.noise());
    }
  }

  @Test
  void freshRowsIdentifyAsManyAsHeldOutRows() {
    for (long seed = 0; seed < 15; seed++) {
      Score score =
          score(
              TestTables.people(3 * seed, 600),
              TestTables.people(3 * seed + 1, 300),
              TestTables.people(3 * seed + 2, 500));

      // the difference has 1.15 times the noise, measured: 5 of it in 15 scores are 1 in 5,000
      assertThat(score.value()).isEqualTo(score.perfect(), within(5 * score.noise()));
    }
  }

  @Test
  void theNoiseIsTheSpreadOfPerfectTables() {
    double sum = 0;
    double squares = 0;
    double variances = 0;
    int trials = 200;
    for (long trial = 0; trial < trials; trial++) {
      Table real = TestTables.people(2 * trial, 500);
      Table synthetic = TestTables.people(2 * trial + 1, 200);
      Score score = score(real.slice(0, 300), real.slice(300, 500), synthetic);
      sum += score.value();
      squares += score.value() * score.value();
      variances += score.noise() * score.noise();
    }
    double spread = squares / trials - (sum / trials) * (sum / trials);

    // a variance from 200 normal draws is off by 10 % (one standard error), and ours by 20 %
    assertThat(spread / (variances / trials)).isBetween(0.6, 1.5);
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(rows, TestTables.none(rows), rows))
        .isEqualTo(Score.unmeasured("identifiability", "there are no held-out rows"));
    assertThat(score(rows.slice(0, 1), rows, rows))
        .isEqualTo(Score.unmeasured("identifiability", "there is only one training row"));
    assertThat(score(rows, rows.slice(0, 1), rows).isMeasured()).isTrue();
  }

  private static Score score(Table training, Table heldOut, Table synthetic) {
    return new Identifiability()
        .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }
}
