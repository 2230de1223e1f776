package dev.synth.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.constraint.Constraints;
import dev.synth.problem.Work;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every metric of the catalog. */
class MetricContractTest {
  private static final Table TRAINING = TestTables.people(1, 300);
  private static final Table HELD_OUT = TestTables.people(2, 100);
  private static final Table SYNTHETIC = TestTables.people(3, 200);

  private static final Constraints DEMANDED = Constraints.parse(List.of("age < 60"));

  static List<Metric> metrics() {
    return Catalog.of(Metric.class).all();
  }

  @Test
  void theCatalogHoldsTheMetricsOfTheGate() {
    assertThat(Catalog.of(Metric.class).names())
        .contains("exact-match", "dcr-share", "protected-values", "quality");
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void speaksInItsOwnNameAndSaysWhatHelps(Metric metric) {
    assertThat(metric.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(metric.about().remedy()).matches("[a-z].*[a-z]");
    assertThat(metric.about().meaning()).matches("[A-Za-z0-9].*[^.]").doesNotContain("`");
    assertThat(measure(metric, SYNTHETIC, 1).metric()).isEqualTo(metric.name());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void threadsAndRepetitionChangeNothing(Metric metric) {
    Score once = measure(metric, SYNTHETIC, 1);

    assertThat(once.value()).isFinite();
    assertThat(measure(metric, SYNTHETIC, 1)).isEqualTo(once);
    assertThat(measure(metric, SYNTHETIC, 3)).isEqualTo(once);
    assertThat(measure(metric, SYNTHETIC, 500)).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void noSyntheticRowsAreUnmeasuredWithAReason(Metric metric) {
    Score score = measure(metric, TestTables.none(SYNTHETIC), 2);

    assertThat(score.value()).isNaN();
    assertThat(score.note()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void noTrainingRowsAreUnmeasuredWithAReason(Metric metric) {
    Table none = TestTables.none(TRAINING);
    Score score = metric.score(new Comparison(none, none, SYNTHETIC, 1, Work.quiet()));

    assertThat(score.value()).isNaN();
    assertThat(score.note()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void oneRowIsNoObstacle(Metric metric) {
    Table one = TRAINING.slice(0, 1);

    assertThat(metric.score(new Comparison(one, one, one, 1, Work.quiet())).metric())
        .isEqualTo(metric.name());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void columnsOfTextAloneAreNoObstacle(Metric metric) {
    Table text =
        TestTables.table().with("t", TextColumn.of(List.of("secret")), Role.INSENSITIVE).done();
    Score score = metric.score(new Comparison(text, text, text, 1, Work.quiet().withThreads(1)));

    assertThat(score.note()).doesNotContain("secret");
    assertThat(Double.isNaN(score.value()) || score.value() == 0).isTrue();
  }

  private static Score measure(Metric metric, Table synthetic, int threads) {
    var data = new Comparison(TRAINING, HELD_OUT, synthetic, 5, Work.quiet().withThreads(threads));
    return metric.score(data.with(DEMANDED));
  }
}
