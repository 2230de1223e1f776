package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copying, where persons have several rows that are much alike. */
class CopiedPersonsTest {
  private static final int ROWS_OF_EACH = 8;

  /** Rows of some persons, each at its own place in three columns; in the fourth, anywhere. */
  private static Table rows(int firstPerson, int persons, long seed) {
    int n = persons * ROWS_OF_EACH;
    var places = new double[3][n];
    var anywhere = new double[n];
    var whose = new String[n];
    for (int row = 0; row < n; row++) {
      int person = firstPerson + row / ROWS_OF_EACH;
      Rng rng = Rng.of(seed, "row").seek(row, 0);
      for (double[] place : places) {
        place[row] = Math.round(1e6 * Rng.of(5, "place").seek(person, 0).nextDouble());
      }
      anywhere[row] = Math.round(1e6 * rng.nextDouble());
      whose[row] = "p" + person;
    }
    return table()
        .numbers("x", places[0])
        .numbers("y", places[1])
        .numbers("z", places[2])
        .numbers("anywhere", anywhere)
        .done()
        .withPersons(Persons.of(TextColumn.of(Arrays.asList(whose))));
  }

  private static Score score(Metric metric, Table training, Table heldOut, Table synthetic) {
    return metric.score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }

  @Test
  void aModelThatCopiesPersonsIsCaught() {
    Score score = score(new DcrShare(), rows(0, 100, 1), rows(100, 25, 1), rows(0, 100, 2));
    assertThat(score.value() - 3 * score.noise()).isGreaterThan(0.55);
  }

  /** Divided are persons: that is a wider noise than rows by themselves have, and the right one. */
  @Test
  void honestOnesPassByTheNoiseOfPersons() {
    double squares = 0;
    int tables = 30;
    for (int i = 0; i < tables; i++) {
      Table training = rows(1000 * i, 100, 1);
      Table heldOut = rows(1000 * i + 100, 25, 1);
      Table synthetic = rows(1000 * i + 500, 100, 2);
      Score score = score(new DcrShare(), training, heldOut, synthetic);
      assertThat(score.noise())
          .isGreaterThan(score(new DcrShare(), of(training), of(heldOut), synthetic).noise());
      squares += Math.pow((score.value() - 0.5) / score.noise(), 2) / tables;
    }
    // a chi-squared of 30 is beyond 0.4 and 1.9 times its mean in 1 of 500 draws
    assertThat(squares).isBetween(0.4, 1.9);
  }

  private static Table of(Table rows) {
    return rows.withPersons(Persons.ROWS);
  }

  @Test
  void aValueOfOnePersonInManyRowsIsRare() {
    String[] towns = new String[100];
    Arrays.fill(towns, 0, 12, "Ultima");
    Arrays.fill(towns, 12, 100, "Nord");
    var whose = IntStream.range(0, 100).mapToObj(row -> row < 12 ? "one" : "p" + row).toList();
    double[] sizes = IntStream.range(0, 100).mapToDouble(row -> row < 12 ? 9999 : row).toArray();
    Table training = table().category("town", towns).numbers("size", sizes).done();
    Table owned = training.withPersons(Persons.of(TextColumn.of(whose)));
    Table told = table().category("town", "Ultima", "Nord").numbers("size", 9999, 50).done();
    Table none = training.slice(0, 0);

    assertThat(score(new ProtectedValues(), training, none, told).value()).isZero();
    assertThat(score(new ProtectedValues(), owned, none, told).value()).isEqualTo(2);
  }

  @Test
  void copiesOfRowsThatOnePersonHasOftenAreMatches() {
    double[] learnt = IntStream.range(0, 80).mapToDouble(row -> row < 12 ? 7.5 : row).toArray();
    double[] kept = IntStream.range(0, 20).mapToDouble(row -> 1000 + row).toArray();
    List<String> whose =
        IntStream.range(0, 80).mapToObj(row -> row < 12 ? "one" : "p" + row).toList();
    Table training = table().numbers("x", learnt).done();
    Table owned = training.withPersons(Persons.of(TextColumn.of(whose)));
    Table heldOut = table().numbers("x", kept).done();
    double[] copies = new double[10];
    Arrays.fill(copies, 7.5);
    Table synthetic = table().numbers("x", copies).done();

    assertThat(score(new ExactMatch(), training, heldOut, synthetic).value()).isZero();
    assertThat(score(new ExactMatch(), owned, heldOut, synthetic).value())
        .isCloseTo(1, within(1e-9));
    assertThat(score(new CopiedValues(), owned, heldOut, synthetic).value())
        .isCloseTo(1, within(1e-9));
  }
}
