package dev.synth.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is tried where the rows of a synthesizer do not pass the gate. */
class TrainingRunTest {
  private static final Table PEOPLE = TestTables.people(1, 1_000);
  private final List<String> warnings = new ArrayList<>();

  private TableModel fit(Learning learning) {
    return TrainingRun.fit(
        new TrainingTask("people", PEOPLE, "people.csv", "abc", learning),
        Work.quiet().withWarnings(warnings::add));
  }

  private static String by(TableModel model) {
    return model.learnt().orElseThrow().synthesizer().settings().toString();
  }

  private static Map<String, String> facts(TableModel model) {
    return model.history().provenance().facts();
  }

  @Test
  void rowsThatTellTooMuchAreLeftForThoseOfTheNext() {
    Learning learning =
        Learning.by(Settings.parse("cart(minLeaf=10)"))
            .withGate(List.of("identifiability <= 0.12"))
            .withOtherwise(List.of(Settings.of("marginals")));
    TableModel model = fit(learning);
    assertThat(by(model)).startsWith("marginals");
    assertThat(facts(model).get("tried.1")).startsWith("cart: identifiability <= 0.12 is 0.");
    assertThat(model.certificate().orElseThrow().refusal()).isEmpty();
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith(
            "what 'people.csv' teaches tells too much by cart: identifiability <= 0.12 is 0.")
        .contains("; trying marginals");
  }

  @Test
  void whoNamesASynthesizerGetsNoOther() {
    Learning learning =
        Learning.by(Settings.parse("cart(minLeaf=10)"))
            .withGate(List.of("identifiability <= 0.12"));
    assertThat(fit(learning).certificate().orElseThrow().refusal()).isPresent();
    assertThat(warnings).isEmpty();
  }

  @Test
  void onceTheGateHasPassedAllRowsAreLearnt() {
    Learning usual = Learning.by(Settings.of("cart"));
    TableModel split = fit(usual);
    TableModel all = fit(usual.withAllRows());
    assertThat(all.certificate()).isEqualTo(split.certificate());
    assertThat(facts(all))
        .containsEntry("rows.training", "800")
        .containsEntry("rows.heldOut", "200")
        .containsEntry("rows.all", "1000");
    assertThat(facts(split)).doesNotContainKey("rows.all");
    assertThat(all.schema().names()).isEqualTo(split.schema().names());
    assertThat(all.sample(new Sampling(0, 50, 1)))
        .isNotEqualTo(split.sample(new Sampling(0, 50, 1)));

    TableModel refused = fit(usual.withAllRows().withGate(List.of("identifiability <= 0")));
    assertThat(refused.certificate().orElseThrow().refusal()).isPresent();
    assertThat(facts(refused)).doesNotContainKey("rows.all");
  }

  /** More protection does not make rows better. */
  @Test
  void rowsThatAreNotGoodEnoughAreRefusedAtOnce() {
    Learning learning =
        Learning.by(Settings.of("auto"))
            .resolved(Learning.AUTO_IN_TEST)
            .withGate(List.of("quality >= 0.9999"));
    TableModel model = fit(learning);
    assertThat(by(model)).startsWith("cart");
    assertThat(model.certificate().orElseThrow().refusal()).isPresent();
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatTellsTooMuchHoweverItIsLearntIsRefused() {
    Learning learning =
        Learning.by(Settings.of("auto"))
            .resolved(Learning.AUTO_IN_TEST)
            .withGate(List.of("dcr-share <= 0.1"));
    TableModel model = fit(learning);
    assertThat(by(model)).startsWith("marginals");
    assertThat(facts(model)).containsKeys("tried.1", "tried.2").doesNotContainKey("tried.3");
    assertThat(model.certificate().orElseThrow().refusal().orElseThrow())
        .startsWith("what 'marginals' learnt from 'people.csv' does not pass its gate")
        .contains(" -> tried before: cart: dcr-share <= 0.1 is 0.");
    assertThat(warnings).hasSize(2);
  }

  /** Forty levels of five rows each: of four fifths of the rows, most have fewer. */
  @Test
  void aColumnThatCannotBeLearntFromTheRowsToLearnFromIsMadeByARule() {
    List<String> levels = IntStream.range(0, 40).mapToObj(level -> "k" + level).toList();
    var type = new ColumnType.Categorical(levels, false);
    int[] codes = IntStream.range(0, 200).map(row -> row % 40).toArray();
    long[] sizes = IntStream.range(0, 200).mapToLong(row -> row % 7).toArray();
    Table rows =
        Table.of(
            new Schema(
                List.of(
                    Field.of("kind", type, false),
                    Field.of("x", new ColumnType.Numeric(0), false))),
            List.of(CodeColumn.of(type, codes), LongColumn.of(new ColumnType.Numeric(0), sizes)));
    Learning learning = Learning.by(Settings.of("cart"));
    TableModel model =
        TrainingRun.fit(new TrainingTask("t", rows, "t.csv", "abc", learning), Work.quiet());
    assertThat(facts(model).get("made.kind")).endsWith("rows each, in the rows to learn from");
    assertThat(model.sample(new Sampling(0, 5, 1)).schema().names()).containsExactly("kind", "x");
  }

  @Test
  void autoKeepsWhatTheUserHasSet() {
    Learning trained =
        Learning.by(Settings.parse("auto(dropout=0.3)")).resolved(Learning.AUTO_TRAINED);
    assertThat(trained.synthesizer()).isEqualTo(Settings.parse("autoregressive-gan(dropout=0.3)"));
    assertThat(trained.otherwise())
        .containsExactly(
            Settings.parse("autoregressive-gan(decay=4, dropout=0.3, refinements=0)"),
            Settings.parse("cart"),
            Settings.parse("cart(minLeaf=200)"),
            Settings.parse("marginals"));
    assertThat(
            Learning.by(Settings.parse("auto(conditions=[age])"))
                .resolved(Learning.AUTO_TRAINED)
                .otherwise())
        .contains(
            Settings.parse("cart(conditions=[age])"),
            Settings.parse("cart(conditions=[age], minLeaf=200)"));
    Learning named = Learning.by(Settings.of("cart"));
    assertThat(named.resolved(Learning.AUTO_TRAINED).otherwise())
        .containsExactly(Settings.parse("cart(minLeaf=200)"));
    assertThat(trained.resolved(Learning.AUTO_TRAINED)).isEqualTo(trained); // once is enough
    Learning said = Learning.by(Settings.parse("cart(minLeaf=50)"));
    assertThat(said.resolved(Learning.AUTO_TRAINED)).isEqualTo(said);
    assertThat(Learning.by(Settings.of("marginals")).resolved(Learning.AUTO_TRAINED).otherwise())
        .isEmpty();
    assertThat(named.digest()).isNotEqualTo(named.withOtherwise(trained.otherwise()).digest());
  }
}
