package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class MetricPlanTest {
  private static final Comparison DATA =
      new Comparison(
          TestTables.people(1, 80),
          TestTables.people(2, 20),
          TestTables.people(3, 50),
          1,
          Work.quiet());

  @Test
  void nothingSaidIsEverything() {
    assertThat(MetricPlan.parse(List.of()).metrics())
        .isEqualTo(List.copyOf(Catalog.of(Metric.class).names()))
        .isEqualTo(MetricPlan.parse(List.of("all")).metrics());
  }

  @Test
  void namesAreAddedAndLeftOutInTheirOrder() {
    assertThat(MetricPlan.parse(List.of("quality", "dcr-share", "quality")).metrics())
        .containsExactly("quality", "dcr-share");
    assertThat(MetricPlan.parse(List.of("all", "-quality")).metrics())
        .isEqualTo(MetricPlan.parse(List.of("-quality")).metrics())
        .doesNotContain("quality")
        .contains("dcr-share");
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(() -> MetricPlan.parse(List.of("all", "-qualty")))
        .withMessageStartingWith("there is no metric 'qualty'")
        .withMessageContaining("quality");
  }

  @Test
  void whatAGateNeedsComesFirstAndIsMeasuredWhateverTimeItTakes() {
    MetricPlan plan =
        MetricPlan.of(List.of("quality", "dcr-share"))
            .within(Duration.ZERO)
            .behind(Gate.parse(List.of("dcr-share <= 0.55")));

    Evaluation evaluation = Evaluation.of(DATA, plan, Progress.NONE);

    assertThat(evaluation.scores().keySet()).containsExactly("dcr-share", "quality");
    assertThat(evaluation.score("dcr-share").isMeasured()).isTrue();
    assertThat(evaluation.score("quality"))
        .isEqualTo(Score.unmeasured("quality", "the time limit of 0 s was over"));
  }

  @Test
  void noiseFloorsKeepToTheLimitToo() {
    MetricPlan plan = MetricPlan.of(List.of("column-shapes", "quality"));
    Gate gate = Gate.parse(List.of("quality >= 0.5"));
    List<String> heard = new ArrayList<>();
    Progress late =
        (stage, done, total, detail) -> {
          heard.add(stage + " " + detail);
          if (heard.size() > 2) { // both are measured
            wasteTime(Duration.ofSeconds(1));
          }
        };

    Evaluation evaluation =
        Evaluation.withFloors(DATA, plan.within(Duration.ofSeconds(1)).behind(gate), late);

    assertThat(evaluation.score("column-shapes").isMeasured()).isTrue();
    assertThat(evaluation.score("column-shapes").perfect()).isNaN();
    assertThat(evaluation.score("quality").perfect()).isBetween(0.75, 0.98);
    assertThat(evaluation.score("quality").noise()).isPositive();
  }

  /** Until so much time has gone by. */
  private static void wasteTime(Duration since) {
    long end = System.nanoTime() + since.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aLimitThatIsNotReachedChangesNothing() {
    MetricPlan plan = MetricPlan.of(List.of("quality", "dcr-share"));

    assertThat(Evaluation.of(DATA, plan.within(Duration.ofHours(1)), Progress.NONE))
        .isEqualTo(Evaluation.of(DATA, plan, Progress.NONE));
  }

  @Test
  void whoAsksToStopIsHeard() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                Evaluation.of(
                    DATA.with(() -> true), MetricPlan.of(List.of("dcr-share")), Progress.NONE));
  }

  @Test
  void aScoreStandsBesideWhatAPerfectSampleGets() {
    Evaluation evaluation =
        Evaluation.of(DATA, MetricPlan.of(List.of("quality", "dcr-share")), Progress.NONE)
            .withFloors(DATA, Progress.NONE);

    Score quality = evaluation.score("quality");
    assertThat(quality.perfect()).isBetween(0.75, 0.98); // 50 rows cannot look like 80 exactly
    assertThat(quality.noise()).isBetween(0.0005, 0.05);
    assertThat(evaluation.score("dcr-share").perfect()).isEqualTo(0.5);
    assertThat(evaluation.withFloors(DATA, Progress.NONE)).isEqualTo(evaluation);
  }
}
