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
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
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

  /** Each row stands there ten times, so that the rows it validates on are those it trains on. */
  @Test
  void aModelThatKnowsItsRowsByHeartIsCaught() {
    Table few = TestTables.people(1, FEW);
    Table often = few;
    for (int times = 1; times < 10; times++) {
      often = TestTables.join(often, few);
    }
    Model model =
        fit("autoregressive-gan(epochs=60, rate=0.005, dropout=0, decay=0, refinements=0)", often);

    Verdict verdict = judge(model, few, 1);

    assertThat(verdict.breaches().stream().map(b -> b.bound().metric()))
        .as(verdict.text())
        .contains("dcr-share");
  }

  /** The chance of a false alarm is that of DefaultGateTest: below .3 % a run. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aModelThatHasLearntPasses(long seed) {
    Table people = TestTables.people(seed, 1_000);
    Model model = fit("autoregressive-gan(criticSteps=50, fitSeed=" + seed + ")", people);

    Verdict verdict = judge(model, people, seed);

    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  /** As above: below .3 % a run. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void cartThatHasLearntPasses(long seed) {
    Table people = TestTables.people(seed, 1_000);
    Verdict verdict = judge(fit("cart", people), people, seed);

    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  private static Model fit(String synthesizer, Table training) {
    Settings settings = Settings.parse(synthesizer);
    return Catalog.of(Synthesizer.class)
        .get(settings.name())
        .with(settings)
        .fit(training, Work.quiet());
  }

  private static Verdict judge(Model model, Table training, long seed) {
    Table synthetic = model.sample(new Sampling(0, 2_000, seed));
    Table heldOut = TestTables.people(1_000 + seed, 500);
    var data = new Comparison(training, heldOut, synthetic, seed, Work.quiet());
    MetricPlan plan = MetricPlan.of(Gate.DEFAULT.metrics());
    return Gate.DEFAULT.judge(Evaluation.of(data, plan, Progress.NONE));
  }
}
