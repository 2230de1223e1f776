package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class DcrShareTest {
  private static final double NAN = Double.NaN;

  @Test
  void copiesAreAllNearerToTraining() {
    Table training = TestTables.people(1, 500);

    assertThat(score(training, TestTables.people(2, 500), training).value()).isEqualTo(1);
  }

  @Test
  void copiesOfHeldOutRowsAreAllNearerToThose() {
    Table heldOut = TestTables.people(2, 500);

    assertThat(score(TestTables.people(1, 500), heldOut, heldOut).value()).isZero();
  }

  @Test
  void aTieIsShared() {
    Table rows = table().numbers("x", 1, 2, 3).category("c", "a", "b", "a").done();

    Score score = score(rows, rows, rows);

    assertThat(score.value()).isEqualTo(0.5);
    assertThat(score.note())
        .isEqualTo("3 synthetic rows, nearest of 3 training and 3 held-out rows, 3 shared");
  }

  @Test
  void missingIsNearMissingAndFarFromEveryNumber() {
    Table training = table().numbers("x", 0, NAN).numbers("y", 0, 10).done();
    Table heldOut = table().numbers("x", 10, 9).numbers("y", 0, 10).done();

    // beside the missing x, y = 1 is 1 + 0.1 from a number and 0.9 from the missing one
    Table missing = table().numbers("x", NAN).numbers("y", 1).done();
    Table nearHeldOut = table().numbers("x", 8).numbers("y", 1).done();

    assertThat(score(training, heldOut, missing).value()).isEqualTo(1);
    assertThat(score(training, heldOut, nearHeldOut).value()).isZero();
  }

  @Test
  void categoriesAreEqualOrFarHoweverTheyAreCoded() {
    Table training = table().category("c", "a", "b").numbers("x", 0, 1).done();
    Table heldOut = table().category("c", "z", "y").numbers("x", 0, 1).done();
    Table synthetic = table().category("c", "y", "y", "b").numbers("x", 0, 1, 0).done();

    assertThat(score(training, heldOut, synthetic).value()).isEqualTo(1 / 3.0, within(1e-12));
  }

  @Test
  void oneRangeForBothTablesSoThatAnOutlierInOneMovesNothing() {
    // by its own range (0 to 1000) every training row would lie next to every synthetic one
    Table training = table().numbers("x", 0, 4, 1000).done();
    Table heldOut = table().numbers("x", 2, 6, 8).done();

    assertThat(score(training, heldOut, table().numbers("x", 2.1, 5.9, 7).done()).value()).isZero();
  }

  @Test
  void tiesAreSharedByAllRowsEquallyNear() {
    Table training = table().category("c", "a", "a", "a", "b").done();
    Table heldOut = table().category("c", "a").done();
    Table synthetic = table().category("c", "a").done();

    // training wins 3/4 of the row where 4/5 are expected: 0.5 + (0.75 - 0.8) / 0.4
    Score score = score(training, heldOut, synthetic);
    assertThat(score.value()).isEqualTo(0.375, within(1e-12));
    // of the five divisions of the real rows one scores 1 (b is held out) and four score 0.375
    assertThat(score.noise()).isEqualTo(0.25, within(1e-12));
  }

  @Test
  void moreRowsLearntFromThanKeptApartAreNoAdvantage() {
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      Table training = TestTables.people(100 + seed, 2_000);
      sum += score(training, TestTables.people(seed, 400), TestTables.people(50, 1_000)).value();
    }

    // standard error of one share below 0.06, so 0.05 is nearly 4 of the mean's: 1 in 10,000
    assertThat(sum / 20).isEqualTo(0.5, within(0.05));
  }

  @Test
  void aQuarterOfCopiesIsSeenWhateverTheSplit() {
    Table training = TestTables.people(1, 2_000);
    Table fresh = TestTables.people(3, 750);
    Table synthetic = TestTables.join(training.slice(0, 250), fresh);

    for (int heldOutRows : new int[] {2_000, 500}) {
      Score score = score(training, TestTables.people(2, heldOutRows), synthetic);
      assertThat(score.value()).isEqualTo(0.625, within(3 * score.noise()));
      assertThat(score.value()).isGreaterThan(0.55);
    }
  }

  @Test
  void fewRealRowsMakeTheNoiseWide() {
    Table many = TestTables.people(3, 2_000);
    Score few = score(TestTables.people(1, 40), TestTables.people(2, 10), many);
    Score enough = score(TestTables.people(1, 20_000), TestTables.people(2, 20_000), many);

    assertThat(few.noise()).isBetween(0.05, 0.2);
    assertThat(enough.noise()).isEqualTo(0.5 / Math.sqrt(2_000), within(0.0006));
  }

  @Test
  void theNoiseIsTheSpreadOfPerfectTables() {
    double squares = 0;
    double variances = 0;
    int trials = 200;
    for (int trial = 0; trial < trials; trial++) {
      Table real = TestTables.people(2L * trial, 250);
      Table synthetic = TestTables.people(2L * trial + 1, 500);
      Score score = score(real.slice(0, 200), real.slice(200, 250), synthetic);
      squares += (score.value() - 0.5) * (score.value() - 0.5);
      variances += score.noise() * score.noise();
    }

    // a variance from 200 normal draws is off by 10 % (one standard error): 30 % are 1 in 370
    assertThat(squares / variances).isBetween(0.7, 1.3);
  }

  @Test
  void theNoiseIsTheSpreadWhereMostRowsAreEqual() {
    double squares = 0;
    double variances = 0;
    for (int trial = 0; trial < 300; trial++) {
      Table rows = TestTables.people(trial, 700).select(List.of("job", "member"));
      Score score = score(rows.slice(0, 160), rows.slice(160, 200), rows.slice(200, 700));
      squares += (score.value() - 0.5) * (score.value() - 0.5);
      variances += score.noise() * score.noise();
    }

    // a variance from 300 normal draws is off by 8 % (one standard error): 30 % are 1 in 5,000
    assertThat(squares / variances).isBetween(0.7, 1.3);
  }

  @Test
  void theSubsetIsDrawnByTheSeed() {
    Table training = TestTables.people(1, 600);
    Table heldOut = TestTables.people(2, 100);
    Table synthetic = TestTables.people(3, 10_500);

    Score one =
        new DcrShare()
            .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)));
    Score other =
        new DcrShare()
            .score(new Comparison(training, heldOut, synthetic, 2, Work.quiet().withThreads(1)));

    assertThat(other.value()).isNotEqualTo(one.value());
  }

  @Test
  void aCopiedRowIsFoundAmongMoreThanAHundredThousand() {
    Table training = TestTables.people(1, 120_000);
    Table copies = training.slice(118_000, 120_000);

    // where the income is missing, some people of both tables are the same
    assertThat(score(training, TestTables.people(2, 30_000), copies).value()).isGreaterThan(0.99);
  }

  @Test
  void withoutHeldOutRowsThereIsNothingToCompareWith() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(rows, TestTables.none(rows), rows))
        .isEqualTo(Score.unmeasured("dcr-share", "there are no held-out rows"));
  }

  private static Score score(Table training, Table heldOut, Table synthetic) {
    return new DcrShare().score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }
}
