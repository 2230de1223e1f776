package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Singling out, linking and inferring tell copies from honest rows. */
class AttacksTest {
  static List<Metric> attacks() {
    return List.of(new SinglingOut(), new Linkability(), new Inference());
  }

  /** Ten scores, each a false alarm in 0.13 %. */
  @ParameterizedTest
  @MethodSource("attacks")
  void honestRowsAreNoRisk(Metric attack) {
    for (int seed = 0; seed < 10; seed++) {
      Score score =
          measure(
              attack, people(100 + seed, 800), people(200 + seed, 200), people(300 + seed, 800));

      assertThat(score.value()).as("seed " + seed).isLessThanOrEqualTo(3 * score.noise());
      assertThat(score.perfect()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void copiedRowsAreARisk(Metric attack) {
    for (int seed = 0; seed < 3; seed++) {
      Table training = people(100 + seed, 800);
      Score score = measure(attack, training, people(200 + seed, 800), training);

      assertThat(score.value()).as("seed " + seed).isGreaterThan(3 * score.noise());
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostileTablesAreNoObstacle(Metric attack) {
    Table constant = table().numbers("x", 1, 1, 1).category("c", "a", "a", "a").done();
    Table missing = table().numbers("x", Double.NaN, Double.NaN).category("c", null, null).done();
    Table disjoint = table().numbers("x", -9, 7).category("c", "b", "d").done();

    for (Table training : List.of(constant, missing, disjoint)) {
      for (Table synthetic : List.of(constant, missing, disjoint)) {
        Score score = measure(attack, training, constant, synthetic);

        assertThat(score.isMeasured() || !score.note().isEmpty()).isTrue();
        assertThat(score.value()).isNotNegative().isNotEqualTo(Double.POSITIVE_INFINITY);
      }
    }
  }

  @Test
  void linkingAndInferringNeedTwoColumns() {
    Table one = table().numbers("x", 1, 2).done();

    assertThat(measure(new Linkability(), one, one, one).note())
        .isEqualTo("there is one column only");
    assertThat(measure(new Inference(), one, one, one).note())
        .isEqualTo("there is one column only");
    assertThat(measure(new SinglingOut(), one, one, one).value()).isZero();
  }

  @Test
  void aStatementSinglesOutOneRow() {
    double[][] table = {{1, 2, 3, Double.NaN}, {0, 0, 1, 1}};

    assertThat(says(0, Predicate.Relation.EQUAL, 2).singledOut(table)).isEqualTo(1);
    assertThat(says(0, Predicate.Relation.EQUAL, Double.NaN).singledOut(table)).isEqualTo(3);
    assertThat(says(0, Predicate.Relation.AT_LEAST, 3).singledOut(table)).isEqualTo(2);
    assertThat(says(0, Predicate.Relation.AT_MOST, 2).singledOut(table)).isEqualTo(-1);
    assertThat(says(1, Predicate.Relation.EQUAL, 0).singledOut(table)).isEqualTo(-1);
    assertThat(says(1, Predicate.Relation.EQUAL, 7).singledOut(table)).isEqualTo(-1);
  }

  @Test
  void aGuessIsRightWithinATwentiethOfTheTruthWhateverItsSign() {
    assertThat(Inference.right(-100, -104, Double.NaN)).isTrue();
    assertThat(Inference.right(-100, -106, Double.NaN)).isFalse();
    assertThat(Inference.right(100, -5_000, Double.NaN)).isFalse();
    assertThat(Inference.right(0, 0, Double.NaN)).isTrue();
    assertThat(Inference.right(3, 3, 0)).isTrue();
    assertThat(Inference.right(3, 4, 0)).isFalse();
    assertThat(Inference.right(Double.NaN, Double.NaN, 0)).isTrue();
    assertThat(Inference.right(Double.NaN, 1, Double.NaN)).isFalse();
  }

  private static Predicate says(int column, Predicate.Relation relation, double value) {
    return new Predicate(List.of(new Predicate.Condition(column, relation, value)));
  }

  private static Table people(int seed, int rows) {
    return TestTables.people(seed, rows);
  }

  private static Score measure(Metric attack, Table training, Table heldOut, Table synthetic) {
    return attack.score(new Comparison(training, heldOut, synthetic, 5, Work.quiet()));
  }
}
