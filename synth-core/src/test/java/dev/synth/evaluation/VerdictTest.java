package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.synth.evaluation.Judgement.Outcome;
import dev.synth.metric.Score;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Score EXACT = Score.of("exact-match", 0.0093, 0.0007, "9 of 1000");
  private static final Score DCR = Score.of("dcr-share", 0.8125, 0.01, "");
  private static final Score RARE = Score.of("protected-values", 12, 0, "in 'city'");

  @Test
  void aScoreMayPassItsBoundByThreeStandardErrors() {
    assertThat(outcome("dcr-share <= 0.55", 0.55, 0.01)).isEqualTo(Outcome.KEPT);
    assertThat(outcome("dcr-share <= 0.55", 0.579, 0.01)).isEqualTo(Outcome.KEPT_WITHIN_NOISE);
    assertThat(outcome("dcr-share <= 0.55", 0.581, 0.01)).isEqualTo(Outcome.BREACHED);
    assertThat(outcome("dcr-share >= 0.45", 0.421, 0.01)).isEqualTo(Outcome.KEPT_WITHIN_NOISE);
    assertThat(outcome("dcr-share >= 0.45", 0.419, 0.01)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void aScoreWithoutNoiseIsHeldToItsBound() {
    assertThat(outcome("protected-values <= 0", 0, 0)).isEqualTo(Outcome.KEPT);
    assertThat(outcome("protected-values <= 0", 1, 0)).isEqualTo(Outcome.BREACHED);
    assertThat(outcome("quality >= 0.85", 0.8499, 0)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void aShareWhoseNoiseHidesEvenOneIsNotCalledKept() {
    assertThat(outcome("copied-values <= 0", 1, 0.922)).isEqualTo(Outcome.TOO_FEW_ROWS);
    assertThat(outcome("copied-values <= 0", 0, 0.4)).isEqualTo(Outcome.TOO_FEW_ROWS);
    assertThat(outcome("copied-values <= 0", 0.9, 0.32)).isEqualTo(Outcome.KEPT_WITHIN_NOISE);
    assertThat(outcome("protected-values <= 0", 12, 3)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void whatPassedSaysSo() {
    Verdict verdict =
        judge(
            List.of("exact-match <= 0", "dcr-share <= 0.55"),
            Score.of("exact-match", 0.0004, 0.0002, ""),
            Score.of("dcr-share", 0.5, 0.01, "3000 rows"));

    assertThat(verdict.passed()).isTrue();
    assertThatCode(() -> verdict.orThrow("model people.synth")).doesNotThrowAnyException();
    assertThat(verdict.text())
        .isEqualTo(
            """
            gate passed: 0 of 2 breached
              kept within noise: exact-match <= 0, measured 0.0004000 with noise 0.0002000
              kept: dcr-share <= 0.55, measured 0.5000 with noise 0.0100 (3000 rows)""");
  }

  @Test
  void everyBreachIsToldWithWhatToChange() {
    Verdict verdict =
        judge(
            List.of("exact-match <= 0", "dcr-share <= 0.55", "protected-values <= 0"),
            EXACT,
            DCR,
            RARE);

    assertThat(verdict.breaches()).hasSize(3);
    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(() -> verdict.orThrow("model people.synth"))
        .withMessage(
            """
            model people.synth does not pass its gate
             -> breached: exact-match <= 0, measured 0.0093 with noise 0.0007000 (9 of 1000)
             -> breached: dcr-share <= 0.55, measured 0.8125 with noise 0.0100
             -> breached: protected-values <= 0, measured 12 (in 'city')
             -> a breach lies beyond its bound by more than 3 standard errors (the noise)
            To fix: for exact-match, give the columns that tell rows apart a rule, or learn from \
            more rows, let synthesizer auto try more protection by itself, or ask for it: a larger \
            dropout or decay of autoregressive-gan, a larger minLeaf of cart. for dcr-share, learn \
            from more rows, let synthesizer auto try more protection by itself, or ask for it: a \
            larger dropout or decay of autoregressive-gan, a larger minLeaf of cart. for \
            protected-values, give the named columns a rule, or fit again with \
            their rare values protected.""");
  }

  @Test
  void whatCouldNotBeMeasuredBreachesNothingButIsSaid() {
    Verdict verdict =
        judge(
            List.of("dcr-share <= 0.55"),
            Score.unmeasured("dcr-share", "there are no held-out rows"));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.text())
        .isEqualTo(
            """
            gate passed: 0 of 1 breached
              not measured: dcr-share <= 0.55, because there are no held-out rows""");
  }

  @Test
  void theNoiseFloorIsSaidBesideTheScore() {
    Score score = Score.of("quality", 0.91, 0.002, "").withPerfect(0.989);

    assertThat(judge(List.of("quality >= 0.95"), score).text())
        .isEqualTo(
            """
            gate failed: 1 of 1 breached
              breached: quality >= 0.95, measured 0.9100 with noise 0.0020, a perfect sample 0.9890""");
  }

  @Test
  void aGateWithoutBoundsPassesEverything() {
    Verdict verdict = judge(List.of("none"), DCR);

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.text()).isEqualTo("gate passed: it has no bounds");
  }

  @Test
  void theCertificateKeepsEveryScoreWithItsBounds() {
    Verdict verdict = judge(List.of("dcr-share <= 0.55", "dcr-share >= 0.45"), EXACT, DCR);

    assertThat(verdict.lines())
        .containsExactly(
            new Certificate.Line("exact-match", 0.0093, 0.0007, "", true),
            new Certificate.Line("dcr-share", 0.8125, 0.01, "dcr-share <= 0.55", false),
            new Certificate.Line("dcr-share", 0.8125, 0.01, "dcr-share >= 0.45", true));
  }

  @Test
  void aBoundedMetricMustHaveBeenMeasured() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> judge(List.of("quality >= 0.5"), DCR))
        .withMessage("'quality' was not measured: [dcr-share]");
  }

  private static Outcome outcome(String bound, double value, double noise) {
    Score score = Score.of(Bound.parse(bound).metric(), value, noise, "");
    return judge(List.of(bound), score).judgements().get(0).outcome();
  }

  private static Verdict judge(List<String> gate, Score... scores) {
    Map<String, Score> byName = new LinkedHashMap<>();
    for (Score score : scores) {
      byName.put(score.metric(), score);
    }
    return Gate.parse(gate).judge(new Evaluation(byName, 800, 200, 1_000));
  }
}
