package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.none;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRowSynthesisTest {
  private static final double NAN = Double.NaN;

  private static double newRows(Table real, Table synthetic) {
    return new NewRowSynthesis().score(compare(real, synthetic)).value();
  }

  private static double newNumber(double real, double synthetic) {
    return newRows(table().numbers("x", real).done(), table().numbers("x", synthetic).done());
  }

  @Test
  void copiesAreNotNew() {
    Table people = TestTables.people(1, 200);

    assertThat(newRows(people, people)).isZero();
  }

  @Test
  void numbersMatchWithinOnePercentOfTheSyntheticOne() {
    assertThat(newNumber(99, 100)).isZero();
    assertThat(newNumber(101, 100)).isZero();
    assertThat(newNumber(98.9, 100)).isOne();
    assertThat(newNumber(101.1, 100)).isOne();
    assertThat(newNumber(-99, -100)).isZero();
    assertThat(newNumber(1e-9, 0)).isOne();
    assertThat(newNumber(-0.0, 0)).isZero();
  }

  @Test
  void missingMatchesMissingAlone() {
    assertThat(newNumber(NAN, NAN)).isZero();
    assertThat(newNumber(NAN, 0)).isOne();
    assertThat(newNumber(0, NAN)).isOne();
    assertThat(
            newRows(
                table().category("c", "a", null).done(), table().category("c", null, "b").done()))
        .isEqualTo(0.5);
  }

  @Test
  void timesMatchExactly() {
    Table real = table().dates("day", "2020-01-01").done();

    assertThat(newRows(real, real)).isZero();
    assertThat(newRows(real, table().dates("day", "2020-01-02").done())).isOne();
  }

  @Test
  void allColumnsMustMatchInOneRow() {
    Table real = table().numbers("x", 1, 2).numbers("y", 1, 2).category("c", "a", "b").done();
    Table mixed = table().numbers("x", 1, 1).numbers("y", 1, 2).category("c", "b", "b").done();

    assertThat(newRows(real, mixed)).isOne();
  }

  /** Every number of rows found agrees with a search through all rows. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsWhatASearchThroughAllRowsFinds(long seed) {
    Table real = rows(seed, 300);
    Table synthetic = rows(seed + 100, 300);
    Comparison data = compare(real, synthetic);
    int matched = 0;
    for (int row = 0; row < 300; row++) {
      boolean found = false;
      for (int other = 0; other < 300 && !found; other++) {
        found = matches(data, row, other);
      }
      matched += found ? 1 : 0;
    }

    assertThat(matched).isBetween(1, 299);
    assertThat(newRows(real, synthetic)).isEqualTo(1 - matched / 300.0, within(1e-12));
  }

  private static boolean matches(Comparison data, int row, int other) {
    for (ComparedColumn column : data.columns()) {
      double synthetic = column.synthetic().at(row);
      double real = column.training().at(other);
      boolean near =
          Math.abs(real - synthetic) <= (column.number() ? Math.abs(0.01 * synthetic) : 0);
      if (!near && !(Double.isNaN(real) && Double.isNaN(synthetic))) {
        return false;
      }
    }
    return true;
  }

  /** Numbers of both signs and many sizes, some missing, beside a few levels. */
  private static Table rows(long seed, int rows) {
    Rng rng = Rng.of(seed, "rows");
    var x = new double[rows];
    var y = new double[rows];
    var c = new String[rows];
    for (int row = 0; row < rows; row++) {
      x[row] = rng.nextInt(10) == 0 ? NAN : rng.nextInt(400) - 100;
      y[row] = rng.nextInt(3) == 0 ? 0 : 1000 + rng.nextInt(50);
      c[row] = rng.nextInt(2) == 0 ? "a" : "b";
    }
    return table().numbers("x", x).numbers("y", y).category("c", c).done();
  }

  @Test
  void theNoiseFloorIsWhatHeldOutRowsScore() {
    Table training = table().numbers("x", 10, 20).done();
    Table heldOut = table().numbers("x", 20, 30, 40, 50).done();
    Table synthetic = table().numbers("x", 10, 60).done();

    Score score =
        new NewRowSynthesis()
            .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)));

    assertThat(score.value()).isEqualTo(0.5);
    assertThat(score.perfect()).isEqualTo(0.75);
    assertThat(score.noise()).isEqualTo(Math.sqrt(0.25 / 2), within(1e-12));
    assertThat(score.note()).isEqualTo("1 of 2 synthetic rows match a training row");
    assertThat(new NewRowSynthesis().score(compare(training, synthetic)).perfect()).isNaN();
  }

  @Test
  void withoutRowsNothingIsMeasured() {
    Table one = table().numbers("x", 1).done();

    assertThat(newRows(one, none(one))).isNaN();
    assertThat(newRows(none(one), one)).isNaN();
  }
}
