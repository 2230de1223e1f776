package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
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

    assertThat(score.value()).isEqualTo(0.6 - 0.5, within(1e-12));
    assertThat(score.noise()).isEqualTo(Math.sqrt(4 / 7.0 * (3 / 7.0) * (1 / 5.0 + 1 / 2.0)));
    assertThat(score.note())
        .isEqualTo(
            "3 of 5 synthetic rows equal a training row, and by chance 1 of 2 held-out rows");
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
    return new ExactMatch().score(new Comparison(training, heldOut, synthetic, 1, 1));
  }
}
