package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default gate lets honest rows pass, and catches each way of giving real rows away. */
class DefaultGateTest {
  private static final int ROWS = 2_000;

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  /**
   * Each seed judges 3 noisy bounds; an honest share of .5 lies 2 standard errors of its own within
   * .55, so a false alarm needs 5: with .13 % each of exact-match and copied-values about 5 % in
   * all 20 seeds together, and none for this generator.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void rowsOfTheSameDistributionPass(int seed) {
    Verdict verdict = judge(people(seed, 1), people(seed, 2).slice(0, 500), people(seed, 3));

    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tinyTablesAreNotFailedByChance(int seed) {
    Verdict verdict =
        judge(people(seed, 1).slice(0, 40), people(seed, 2).slice(0, 10), people(seed, 3));

    // among 40 rows a level may well be rare, which is no matter of chance
    assertThat(breached(verdict)).isSubsetOf("protected-values");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copiesAreCaughtInEveryWay(int seed) {
    Table training = people(seed, 1);
    Verdict verdict = judge(training, people(seed, 2).slice(0, 500), training.slice(0, 1_000));

    assertThat(breached(verdict)).contains("exact-match", "dcr-share");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copiesWithAShadeOfNoiseAreCaughtByTheirDistance(int seed) {
    Table training = people(seed, 1);
    Verdict verdict = judge(training, people(seed, 2), shaded(training, seed));

    assertThat(breached(verdict)).contains("dcr-share").doesNotContain("exact-match");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneCopiedColumnIsCaught(int seed) {
    Table training = people(seed, 1);
    Table synthetic = TestTables.replace(people(seed, 3), "income", training.column("income"));
    Verdict verdict = judge(training, people(seed, 2).slice(0, 500), synthetic);

    assertThat(breached(verdict)).contains("copied-values").doesNotContain("dcr-share");
    assertThat(verdict.text()).contains("at worst 'income'");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExtremeThatNamesSomebodyIsCaughtWithoutBeingShown(int seed) {
    double fortune = 87_654_321.25;
    Verdict verdict =
        judge(
            withIncome(people(seed, 1), fortune),
            people(seed, 2).slice(0, 500),
            withIncome(people(seed, 3), fortune));

    assertThat(breached(verdict)).containsExactly("protected-values");
    assertThat(verdict.text()).contains("measured 1").contains("in 'income'");
    assertThat(verdict.text()).doesNotContain("8765");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void someCopiesAmongHonestRowsAreCaught(int seed) {
    Table training = people(seed, 1);
    Table synthetic = TestTables.join(training.slice(0, 100), people(seed, 3));
    Verdict verdict = judge(training, people(seed, 2).slice(0, 500), synthetic);

    assertThat(breached(verdict)).contains("exact-match");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRareLevelReproducedIsCaughtWithoutBeingNamed(int seed) {
    Verdict verdict =
        judge(
            withRare(people(seed, 1), 4),
            withRare(people(seed, 2), 1),
            withRare(people(seed, 3), 1));

    assertThat(breached(verdict)).containsExactly("protected-values");
    assertThat(verdict.text())
        .contains("breached: protected-values <= 0, measured 1, a perfect sample 0 (in 'job')")
        .doesNotContain("astronaut");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aLevelHeldByFiveIsNotRare(int seed) {
    Verdict verdict =
        judge(
            withRare(people(seed, 1), 5),
            withRare(people(seed, 2), 1),
            withRare(people(seed, 3), 1));

    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  private static Table people(int seed, int part) {
    return TestTables.people(1_000L * part + seed, ROWS);
  }

  private static Verdict judge(Table training, Table heldOut, Table synthetic) {
    var data = new Comparison(training, heldOut, synthetic, 7, Work.quiet());
    return Gate.DEFAULT.judge(
        Evaluation.of(data, MetricPlan.of(Gate.DEFAULT.metrics()), Progress.NONE));
  }

  private static List<String> breached(Verdict verdict) {
    return verdict.breaches().stream().map(b -> b.bound().metric()).toList();
  }

  /** Copies but for the income, which is moved a little or filled in. */
  private static Table shaded(Table training, int seed) {
    Rng rng = Rng.of(seed, "shade");
    var moved = new double[training.rows()];
    for (int row = 0; row < moved.length; row++) {
      double income = training.column("income").number(row);
      moved[row] = (Double.isNaN(income) ? 0 : income) + 20 * rng.nextGaussian();
    }
    return TestTables.replace(training, "income", DoubleColumn.of(moved)).slice(0, 1_000);
  }

  private static Table withIncome(Table people, double first) {
    var income = new double[people.rows()];
    for (int row = 0; row < income.length; row++) {
      income[row] = row == 0 ? first : people.column("income").number(row);
    }
    return TestTables.replace(people, "income", DoubleColumn.of(income));
  }

  private static Table withRare(Table people, int holders) {
    var job = (CodeColumn) people.column("job");
    var cells = new String[people.rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = row < holders ? "astronaut" : String.valueOf(job.text(row));
    }
    return TestTables.replace(people, "job", TestTables.codes(cells));
  }
}
