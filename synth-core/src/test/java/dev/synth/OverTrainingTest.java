package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.evaluation.Verdict;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;
import dev.synth.synthesis.Fitting;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default gate tells a model that knows its rows by heart from one that has learnt. */
class OverTrainingTest {
  private static final int FEW = 200;

  @Test
  void aModelThatKnowsItsRowsByHeartIsCaught() {
    Verdict verdict =
        judge(
            "autoregressive-gan(epochs=400, rate=0.01, dropout=0, batch=32, criticSteps=0)",
            TestTables.people(1, FEW),
            1);

    assertThat(verdict.breaches().stream().map(b -> b.bound().metric()))
        .as(verdict.text())
        .contains("dcr-share");
  }

  /** The chance of a false alarm is that of DefaultGateTest: below .3 % a run. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aModelThatHasLearntPasses(long seed) {
    Verdict verdict =
        judge(
            "autoregressive-gan(criticSteps=50, fitSeed=" + seed + ")",
            TestTables.people(seed, 1_000),
            seed);

    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  private static Verdict judge(String synthesizer, Table training, long seed) {
    Settings settings = Settings.parse(synthesizer);
    Synthesizer learner = Catalog.of(Synthesizer.class).get(settings.name()).with(settings);
    Model model = learner.fit(training, new Fitting(2, Progress.NONE, Cancellation.ON_INTERRUPT));
    Table synthetic = model.sample(new Sampling(0, 2_000, seed));
    var data = new Comparison(training, TestTables.people(1_000 + seed, 500), synthetic, seed, 2);
    Gate gate = Gate.DEFAULT;
    return gate.judge(Evaluation.of(data, MetricPlan.of(gate.metrics()), Progress.NONE));
  }
}
