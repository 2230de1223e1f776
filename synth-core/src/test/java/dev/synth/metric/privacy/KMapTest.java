package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.codes;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Role;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class KMapTest {
  @Test
  void countsTheTrainingRowsThatShareTheQuasiIdentifiers() {
    Table training = towns("a", "a", "a", "b", "b", "c");
    Table heldOut = towns("b");
    Table synthetic = towns("a", "b", "b", "d");

    Score score =
        new KMap()
            .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)));

    assertThat(score.value()).isEqualTo(2);
    assertThat(score.perfect()).isEqualTo(2);
    assertThat(score.parts()).containsEntry("minimum", 2.0);
    assertThat(score.parts()).containsEntry("share standing for none", 0.25);
    assertThat(score.note()).isEqualTo("rows that share 'town'");
  }

  @Test
  void numbersAreCutIntoTenthsOfTheTrainingRows() {
    var numbers = new double[100];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * i;
    }
    Table training = table().numbers("x", numbers).done();
    Table synthetic = table().numbers("x", 3.5, 77, 1e9, -1e9).done();

    Score score =
        new KMap()
            .score(new Comparison(training, training, synthetic, 1, Work.quiet().withThreads(1)));

    assertThat(score.value()).isEqualTo(10, within(1e-12));
    assertThat(score.noise()).isZero();
  }

  @Test
  void anInventedTownStandsForNobody() {
    Table training = towns("a");
    Score score =
        new KMap()
            .score(
                new Comparison(
                    training,
                    TestTables.none(training),
                    towns("z"),
                    1,
                    Work.quiet().withThreads(1)));

    assertThat(score)
        .isEqualTo(
            Score.unmeasured("k-map", "no synthetic row shares its cell with a training row"));
  }

  @Test
  void missingCellsAreAPlaceOfTheirOwn() {
    Table training = table().numbers("x", 1, 1, Double.NaN).done();
    Table synthetic = table().numbers("x", Double.NaN).done();

    assertThat(
            new KMap()
                .score(
                    new Comparison(training, training, synthetic, 1, Work.quiet().withThreads(1)))
                .value())
        .isEqualTo(1);
  }

  private static Table towns(String... towns) {
    var others = new double[towns.length];
    return table()
        .with("town", codes(towns), Role.QUASI_IDENTIFYING)
        .numbers("other", others)
        .done();
  }
}
