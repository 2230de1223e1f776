package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactMatchTest {
  private static final double NAN = Double.NaN;

  @Test
  void countsRowsEqualInAllColumnsBeyondChance() {
    Table training = table().numbers("x", 1, 2, NAN, 4).category("c", "a", "b", "a", null).done();
    Table heldOut = table().numbers("x", 1, 7).category("c", "a", "b").done();
    Table synthetic =
        table().numbers("x", 1, 2, NAN, 4, 4).category("c", "a", "a", "a", null, "a").done();

    Score score = score(training, heldOut, synthetic);

    // three meet a real row; (1, a) is shared by a training and a held-out row
    assertThat(score.value()).isEqualTo((2.5 - 4 / 6.0 * 3) / (2 / 6.0) / 5, within(1e-12));
    // weights .5, .5, 1, 1, drawn without replacement: 4 of 6
    double uneven = (2 * 0.25 + 2 - 3 * 3 / 6.0) * 6 / 5;
    assertThat(score.noise()).isEqualTo(Math.sqrt(uneven * 2) / 5, within(1e-12));
    assertThat(score.note())
        .isEqualTo("3 of 5 synthetic rows equal a training row, and by chance 1 a held-out row");
  }

  @Test
  void fewerMatchesThanByChanceAreNoCredit() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(rows, rows, table().numbers("x", 5, 6).done()).value()).isZero();
  }

  @Test
  void keysDoNotHideACopy() {
    Table training = keyed(1, 2);
    Table synthetic = keyed(101, 102);

    assertThat(score(training, table().numbers("id", 5).numbers("x", 9).done(), synthetic).value())
        .isEqualTo(1);
  }

  @Test
  void rowsThatFiveRealRowsAreAlikeNameNobody() {
    Table alike = table().category("c", "a", "a", "a", "a").done();

    assertThat(score(alike, table().category("c", "a").done(), alike).value()).isZero();
    assertThat(score(alike, table().category("c", "b").done(), alike).value()).isEqualTo(1);
  }

  /** A narrow table of 48 kinds of rows, some rare, drawn as one kind more often than they are. */
  @Test
  void aModelThatDrawsFrequentRowsTooOftenDoesNotCopy() {
    List<String> narrow = List.of("age", "job", "member");
    for (int seed = 0; seed < 10; seed++) {
      Table honest = TestTables.people(3_000 + seed, 2_000).select(narrow);
      var half = new int[2_000];
      for (int row = 0; row < half.length; row++) {
        half[row] = row % 500;
      }
      Score score =
          score(
              TestTables.people(1_000 + seed, 800).select(narrow),
              TestTables.people(2_000 + seed, 200).select(narrow),
              honest.pick(half));

      // 10 scores beyond 3 standard errors by chance: 1.3 %
      assertThat(score.value()).isLessThanOrEqualTo(3 * score.noise());
    }
  }

  @Test
  void aCopyIsFoundAmongManyRows() {
    Table training = TestTables.people(1, 5_000);
    Table fresh = TestTables.people(2, 1_000);

    assertThat(score(training, fresh, training.slice(700, 1_700)).value()).isEqualTo(1);
    assertThat(score(training, fresh, TestTables.people(3, 1_000)).value()).isZero();
  }

  @Test
  void withoutHeldOutRowsThereIsNoChanceLevel() {
    Table rows = table().numbers("x", 1, 2).done();

    assertThat(score(rows, TestTables.none(rows), rows))
        .isEqualTo(Score.unmeasured("exact-match", "there are no held-out rows"));
  }

  private static Table keyed(double first, double second) {
    return table()
        .with("id", DoubleColumn.of(new double[] {first, second}), Role.KEY)
        .numbers("x", 1, 2)
        .done();
  }

  private static Score score(Table training, Table heldOut, Table synthetic) {
    return new ExactMatch()
        .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)));
  }
}
