package dev.synth.metric.utility;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class UtilityTest {
  private static final Table TRAINING = TestTables.people(1, 1_000);
  private static final Table HELD_OUT = TestTables.people(2, 1_000);
  private static final Table PERFECT = TestTables.people(3, 1_000);
  private static final Table SHUFFLED = shuffled(PERFECT, "job");
  private static final Comparison GOOD = compare(PERFECT).withTarget("job");
  private static final Comparison BAD = compare(SHUFFLED).withTarget("job");
  private static final double NAN = Double.NaN;

  @Test
  void freshRowsOfTheSameKindTeachAsMuchAsRealOnes() {
    Score tstr = new Tstr().score(GOOD);
    Score gap = new UtilityGap().score(GOOD);

    assertThat(tstr.perfect()).isGreaterThan(0.9);
    assertThat(tstr.noise()).isBetween(0.001, 0.02);
    assertThat(gap.value()).isEqualTo(tstr.perfect() - tstr.value(), within(1e-12));
    // 4 standard errors, and as much for the chance of the training rows: below 1 in 10,000
    assertThat(gap.value()).isEqualTo(0, within(8 * gap.noise()));
    assertThat(gap.noise()).isLessThan(tstr.noise());
  }

  @Test
  void aShuffledTargetTeachesNothing() {
    Score tstr = new Tstr().score(BAD);

    // standard error of the AUC of chance about .02
    assertThat(tstr.value()).isEqualTo(0.5, within(0.1));
    assertThat(new UtilityGap().score(BAD).value()).isGreaterThan(0.3);
    assertThat(tstr.note())
        .isEqualTo(
            "AUC of boosting that predicts 'job' of 1000 held-out rows,"
                + " trained on 1000 synthetic and on as many real rows");
  }

  @Test
  void numbersAreScoredByR2() {
    Score score = new Tstr().score(compare(PERFECT).withTarget("income"));

    assertThat(score.note()).startsWith("R2 of boosting that predicts 'income' of 9");
    assertThat(score.value()).isGreaterThan(0.8);
    assertThat(score.perfect()).isEqualTo(score.value(), within(0.05));
  }

  @Test
  void copiesTeachExactlyTheSame() {
    Comparison copies = new Comparison(TRAINING, HELD_OUT, TRAINING, 1, Work.quiet());

    // drawn in another order, so sums are rounded otherwise
    assertThat(new UtilityGap().score(copies).value()).isEqualTo(0, within(0.01));
    assertThat(new FeatureImportance().score(copies).value()).isEqualTo(1, within(0.02));
  }

  @Test
  void theSameColumnsMatterInFreshRowsOnly() {
    Score good = new FeatureImportance().score(GOOD);
    Score bad = new FeatureImportance().score(BAD);

    assertThat(good.value()).isEqualTo(good.perfect(), within(0.1));
    assertThat(bad.value()).isLessThan(good.value() - 0.1);
    assertThat(bad.parts()).containsOnlyKeys("age", "income", "since", "member");
    assertThat(bad.parts().values().stream().mapToDouble(x -> x).sum()).isEqualTo(0, within(1e-9));
  }

  @Test
  void freshRowsAreNotToldApart() {
    Score detection = new Detection().score(GOOD);
    Score logistic = new LogisticDetection().score(GOOD);

    // 5 standard errors, for folds share their training rows: below 1 in 10,000
    assertThat(detection.value()).isEqualTo(0.5, within(5 * detection.noise()));
    assertThat(logistic.value()).isEqualTo(logistic.perfect(), within(5 * logistic.noise()));
    assertThat(logistic.perfect()).isBetween(0.9, 1.0);
    assertThat(detection.parts()).containsOnlyKeys("fold 1", "fold 2", "fold 3");
  }

  @Test
  void brokenPairsAreSeenByBoostingAndBrokenColumnsByBoth() {
    assertThat(new Detection().score(BAD).value()).isGreaterThan(0.8);
    assertThat(new LogisticDetection().score(BAD).value()).isGreaterThan(0.85);

    Table moved = TestTables.replace(PERFECT, "age", PERFECT.column("since"));
    assertThatThrownBy(() -> new Detection().score(compare(moved)))
        .isInstanceOf(IllegalArgumentException.class);
    Table constant = TestTables.replace(PERFECT, "job", constantJob());
    assertThat(new Detection().score(compare(constant)).value()).isGreaterThan(0.85);
    assertThat(new LogisticDetection().score(compare(constant)).value()).isLessThan(0.4);
  }

  @Test
  void levelsOfOneTableOnlyGiveRowsAway() {
    Table real = table().category("c", repeat("a", 60)).numbers("x", new double[60]).done();
    Table other = table().category("c", repeat("b", 60)).numbers("x", new double[60]).done();
    Comparison data =
        new Comparison(real, TestTables.none(real), other, 1, Work.quiet().withThreads(1));

    assertThat(new Detection().score(data).value()).isEqualTo(1);
    assertThat(new LogisticDetection().score(data).value()).isZero();
  }

  @Test
  void missingCellsConstantsAndDisjointLevelsAreNoObstacle() {
    Table training = table().numbers("x", NAN, NAN, NAN).category("c", "a", "b", null).done();
    Table synthetic = table().numbers("x", 1, 1, 1).category("c", "z", "y", "a").done();
    Comparison data = new Comparison(training, training, synthetic, 1, Work.quiet().withThreads(1));

    assertThat(new Tstr().score(data).value()).isEqualTo(0.5);
    assertThat(new UtilityGap().score(data).value()).isZero();
    assertThat(new FeatureImportance().score(data).value()).isEqualTo(1);
  }

  @Test
  void whatCannotBeMeasuredIsSaid() {
    Table one = table().category("c", "a", "b").done();
    Table same = table().numbers("x", 1, 2).category("c", "a", "a").done();
    Table two = table().numbers("x", 1, 2).category("c", "a", "b").done();
    Table others = table().numbers("x", 1, 2).category("c", "y", "z").done();

    assertThat(note(one, one, one)).isEqualTo("there is no other column to predict 'c' by");
    assertThat(note(two, same, two)).isEqualTo("the held-out rows do not differ in 'c'");
    assertThat(note(two, two, others)).isEqualTo("no synthetic row has a known 'c'");
    assertThat(
            new Detection()
                .score(new Comparison(two, two, two, 1, Work.quiet().withThreads(1)))
                .note())
        .isEqualTo("there are fewer than 10 synthetic rows");
  }

  @Test
  void allStopOnRequest() {
    Cancellation now = () -> true;
    for (Metric metric : List.of(new Tstr(), new Detection(), new LogisticDetection())) {
      var fresh =
          new Comparison(
                  GOOD.training(), GOOD.heldOut(), GOOD.synthetic(), 1, Work.quiet().withThreads(1))
              .with(now);
      assertThatThrownBy(() -> metric.score(fresh)).isInstanceOf(CancellationException.class);
    }
  }

  private static String note(Table training, Table heldOut, Table synthetic) {
    return new Tstr()
        .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)))
        .note();
  }

  private static Comparison compare(Table synthetic) {
    return new Comparison(TRAINING, HELD_OUT, synthetic, 1, Work.quiet());
  }

  private static Column constantJob() {
    return PERFECT.column("job").pick(new int[PERFECT.rows()]);
  }

  private static Table shuffled(Table rows, String column) {
    int[] order = Rng.of(1, "shuffle").permutation(rows.rows());
    return TestTables.replace(rows, column, rows.column(column).pick(order));
  }

  private static String[] repeat(String cell, int times) {
    var cells = new String[times];
    Arrays.fill(cells, cell);
    return cells;
  }
}
