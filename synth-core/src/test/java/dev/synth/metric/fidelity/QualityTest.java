package dev.synth.metric.fidelity;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class QualityTest {
  private static final double NAN = Double.NaN;

  @Test
  void equalTablesScoreOne() {
    Table people = TestTables.people(1, 200);

    assertThat(new Quality().score(compare(people, people)).value()).isEqualTo(1, within(1e-12));
  }

  @Test
  void isTheMeanOfShapesAndTrends() {
    Table real = table().numbers("x", 1, 2, 3, 4).category("c", "a", "a", "b", "b").done();
    Table synthetic = table().numbers("x", 1, 2, 3, 4).category("c", "a", "b", "a", "b").done();

    Score quality = new Quality().score(compare(real, synthetic));

    assertThat(quality.parts())
        .containsExactly(entry("column-shapes", 1.0), entry("column-pair-trends", 0.5));
    assertThat(quality.value()).isEqualTo(0.75);
  }

  @Test
  void mixedPairsAreCutByEachTablesOwnRange() {
    Table real = table().numbers("x", 0, 1, 10).category("c", "a", "a", "b").done();
    Table tenfold = table().numbers("x", 0, 10, 100).category("c", "a", "a", "b").done();

    assertThat(new ContingencySimilarity().score(compare(real, tenfold)).parts())
        .containsExactly(entry("x ~ c", 1.0));
  }

  @Test
  void inMixedPairsAMissingNumberFallsWithTheGreatest() {
    Table real = table().numbers("x", 0, 5, 10).category("c", "a", "a", "a").done();
    Table missing = table().numbers("x", 0, 5, 10, NAN).category("c", "a", "a", "a", "a").done();

    // a third each against 1/4, 1/4 and 2/4: 1 - (1/12 + 1/12 + 2/12) / 2
    assertThat(new ContingencySimilarity().score(compare(real, missing)).value())
        .isEqualTo(5 / 6.0, within(1e-12));
  }

  @Test
  void aPairThatCannotBeMeasuredIsLeftOutOfTheMean() {
    Table real = table().numbers("x", 1, 1, 1).numbers("y", 1, 2, 3).numbers("z", 3, 1, 2).done();

    Score trends = new ColumnPairTrends().score(compare(real, real));

    assertThat(trends.value()).isEqualTo(1);
    assertThat(trends.note()).isEqualTo("2 parts not measured");
    assertThat(trends.parts().get("x ~ y")).isNaN();
    assertThat(trends.parts().get("y ~ z")).isEqualTo(1);
  }

  @Test
  void aTableOfOneColumnIsJudgedByItsShape() {
    Table real = table().numbers("x", 1, 2).done();

    assertThat(new Quality().score(compare(real, real)).value()).isEqualTo(1);
    assertThat(new ColumnPairTrends().score(compare(real, real)))
        .isEqualTo(Score.unmeasured("column-pair-trends", "there are no two columns to compare"));
  }
}
