package dev.synth.synthesis.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.synth.catalog.Settings;
import dev.synth.learn.RocAuc;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.Doubles;
import dev.synth.synthesis.Indices;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Boosted trees as a critic. */
class TreeCriticTest {
  private static final ColumnType.Categorical PLAN =
      new ColumnType.Categorical(List.of("basic", "gold", "none"), false);
  private static final int ROWS = 2_000;

  private final Table real = people(ROWS, 1, true);
  private final Table generated = people(ROWS, 2, false);
  private final TreeCritic critic = TreeCritic.fit(real, generated, 20, Work.quiet());

  /** Gold people are 50 to 99 where {@code tied}, any age otherwise; an age in ten is missing. */
  private static Table people(int rows, long seed, boolean tied) {
    Rng rng = Rng.of(seed, "people");
    var plan = new int[rows];
    var age = new long[rows];
    for (int row = 0; row < rows; row++) {
      plan[row] = rng.nextInt(2);
      long half = tied ? plan[row] : rng.nextInt(2);
      age[row] = rng.nextInt(10) == 0 ? LongColumn.MISSING : 50 * half + rng.nextLong(50);
    }
    ColumnType whole = new ColumnType.Numeric(0);
    return Table.of(
        new Schema(List.of(Field.of("plan", PLAN, false), Field.of("age", whole, true))),
        List.of(CodeColumn.of(PLAN, plan), LongColumn.of(whole, age)));
  }

  private static float[] odds(Critic critic, Table rows) {
    return critic.odds(new int[0][], () -> rows);
  }

  @Test
  void seesWhatNoColumnTellsAlone() {
    var scores = new double[2 * ROWS];
    var isReal = new boolean[2 * ROWS];
    float[] ofReal = odds(critic, people(ROWS, 3, true));
    float[] ofGenerated = odds(critic, people(ROWS, 4, false));
    for (int row = 0; row < ROWS; row++) {
      scores[row] = ofReal[row];
      isReal[row] = true;
      scores[ROWS + row] = ofGenerated[row];
    }
    assertThat(RocAuc.of(scores, isReal).value())
        .isBetween(0.72, 0.77); // of those who know the tie: .7475
  }

  @Test
  void oddsDoNotDependOnHowManyRowsAreGenerated() {
    TreeCritic ofMore = TreeCritic.fit(real, people(8 * ROWS, 2, false), 20, Work.quiet());
    assertThat(mean(odds(ofMore, generated))).isBetween(0.8, 1.2);
    assertThat(mean(odds(critic, generated))).isBetween(0.8, 1.2);
  }

  private static double mean(float[] odds) {
    double sum = 0;
    for (float one : odds) {
      sum += one;
    }
    return sum / odds.length;
  }

  @Test
  void isWhatItWasWhenRestored() {
    Critic rounded = critic.rounded();
    Critic restored = TreeCriticState.read(state(rounded), 2).get(0);
    assertThat(odds(restored, real)).isEqualTo(odds(rounded, real));
    assertThat(TreeCriticState.read(ModelState.EMPTY, 2)).isEmpty();
  }

  @Test
  void isCutAtGeneratedValuesOnly() {
    double[] cuts = state(critic.rounded()).doubles("critic.thresholds");
    TreeCritic sameCuts = TreeCritic.fit(people(3 * ROWS, 9, true), generated, 20, Work.quiet());
    assertThat(state(sameCuts.rounded()).doubles("critic.thresholds")).isEqualTo(cuts);
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    ModelState good = state(critic.rounded());
    refused(good, 3);
    int[] nodes = good.indices("critic.nodes");
    nodes[0] = 99;
    refused(with(good, "critic.nodes", Indices.of(nodes)), 2);
    refused(with(good, "critic.nodes", Indices.of(new int[0])), 2);
    double[] cuts = good.doubles("critic.thresholds");
    cuts[1] = cuts[0];
    refused(with(good, "critic.thresholds", Doubles.of(cuts)), 2);
  }

  private static void refused(ModelState state, int width) {
    assertThatIllegalArgumentException().isThrownBy(() -> TreeCriticState.read(state, width));
  }

  private static ModelState with(ModelState state, String name, Block block) {
    Map<String, Block> blocks = new LinkedHashMap<>(state.blocks());
    blocks.put(name, block);
    return new ModelState(state.attributes(), blocks);
  }

  private static ModelState state(Critic critic) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    Map<String, Block> blocks = new LinkedHashMap<>();
    critic.write(attributes, blocks);
    return new ModelState(attributes, blocks);
  }

  @Test
  void choosesAmongCandidatesInASavedModelToo() {
    String settings = "autoregressive-gan(epochs=2, refinements=0, criticTrees=10, candidates=3)";
    Model model = new AutoregressiveGan().with(Settings.parse(settings)).fit(real, Work.quiet());
    Model restored = new AutoregressiveGan().restore(model.schema(), model.state());
    Table rows = model.sample(new Sampling(0, 300, 5));
    assertThat(restored.sample(new Sampling(0, 300, 5))).isEqualTo(rows);
    assertThat(model.sample(new Sampling(100, 50, 5))).isEqualTo(rows.slice(100, 150));
    String alone = "autoregressive-gan(epochs=2, refinements=0)";
    Model one = new AutoregressiveGan().with(Settings.parse(alone)).fit(real, Work.quiet());
    assertThat(one.sample(new Sampling(0, 300, 5))).isNotEqualTo(rows);
  }

  @Test
  void aNetworkMayStandInItsPlace() {
    String settings = "autoregressive-gan(epochs=2, criticTrees=0, criticSteps=5, candidates=2)";
    Model model = new AutoregressiveGan().with(Settings.parse(settings)).fit(real, Work.quiet());
    Model restored = new AutoregressiveGan().restore(model.schema(), model.state());
    assertThat(restored.sample(new Sampling(0, 100, 5)))
        .isEqualTo(model.sample(new Sampling(0, 100, 5)));
    assertThat(model.state().blocks()).containsKey("critic.0.weights");
  }
}
