package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Comparison DATA =
      new Comparison(
          TestTables.people(1, 80),
          TestTables.people(2, 20),
          TestTables.people(3, 50),
          1,
          Work.quiet().withThreads(1));

  @Test
  void measuresEachMetricOnceInTheOrderAsked() {
    List<String> heard = new ArrayList<>();

    Evaluation evaluation =
        Evaluation.of(
            DATA,
            MetricPlan.of(List.of("quality", "exact-match", "quality")),
            (stage, done, total, detail) ->
                heard.add(stage + " " + done + "/" + total + " " + detail));

    assertThat(evaluation.scores().keySet()).containsExactly("quality", "exact-match");
    assertThat(heard).containsExactly("evaluating 0/2 quality", "evaluating 1/2 exact-match");
    assertThat(evaluation.trainingRows()).isEqualTo(80);
    assertThat(evaluation.heldOutRows()).isEqualTo(20);
    assertThat(evaluation.syntheticRows()).isEqualTo(50);
  }

  @Test
  void anUnknownMetricIsRefusedBeforeAnythingIsMeasured() {
    List<String> heard = new ArrayList<>();

    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(
            () ->
                Evaluation.of(
                    DATA,
                    MetricPlan.of(List.of("quality", "beauty")),
                    (stage, done, total, detail) -> heard.add(detail)))
        .withMessageStartingWith("there is no metric 'beauty'");
    assertThat(heard).isEmpty();
  }

  @Test
  void whatHasNoiseIsTheMeanAndOfWhatHasNoneTheWorstCounts() {
    Evaluation all =
        Evaluation.together(
            List.of(sample(0.50, 0.01, 0.95), sample(0.53, 0.02, 0.97), sample(0.50, 0.03, 0.90)));

    assertThat(all.score("dcr-share").value()).isEqualTo(0.51, within(1e-9));
    assertThat(all.score("dcr-share").noise()).isEqualTo(0.02);
    assertThat(all.score("quality").value()).isEqualTo(0.90);
  }

  @Test
  void anUnmeasuredSampleDoesNotHideAMeasuredOne() {
    Evaluation all =
        Evaluation.together(
            List.of(
                sample(Double.NaN, 0, Double.NaN),
                sample(0.53, 0.02, 0.97),
                sample(Double.NaN, 0, 0.98)));

    assertThat(all.score("dcr-share").value()).isEqualTo(0.53);
    assertThat(all.score("quality").value()).isEqualTo(0.97);
  }

  @Test
  void samplesMustBeComparable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.together(List.of()))
        .withMessage("there is no sample to judge");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Evaluation.together(
                    List.of(
                        sample(0.5, 0, 1),
                        Evaluation.of(DATA, MetricPlan.of(List.of("exact-match")), Progress.NONE))))
        .withMessage("the samples were not measured by the same metrics");
  }

  private static Evaluation sample(double share, double noise, double quality) {
    return new Evaluation(
        Map.of(
            "dcr-share", Score.of("dcr-share", share, noise, ""),
            "quality", Score.of("quality", quality, 0, "")),
        80,
        20,
        50);
  }
}
