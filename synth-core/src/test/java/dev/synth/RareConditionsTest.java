package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Recipe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Combinations that hardly any learnt row has. */
class RareConditionsTest {
  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();

  /** Each column has its rare value in a tenth of the rows, all three in about two rows. */
  private Dataset people(String synthesizer) throws IOException {
    var csv = new StringBuilder("group,town,plan\n");
    for (int i = 0; i < 2_000; i++) {
      Rng rng = Rng.of(4, "people").seek(i, 0);
      csv.append(rng.nextInt(10) == 0 ? "minor," : "adult,");
      csv.append(rng.nextInt(10) == 0 ? "Nordwick," : "Suderby,");
      csv.append(rng.nextInt(10) == 0 ? "gold" : "basic").append('\n');
    }
    Path file = Files.writeString(folder.resolve("people.csv"), csv);
    Recipe recipe =
        Recipe.of("people", Settings.parse(synthesizer))
            .withSource(file)
            .withLearning(said -> said.withGate(List.of("none")).withoutRelations())
            .withRows(20, 7);
    Workplace here =
        Workplace.local()
            .withCacheDirectory(folder.resolve("cache"))
            .withWork(Work.quiet().withWarnings(warnings::add));
    return Synth.make(recipe, here);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cart",
        "cart(conditions=[plan, town])",
        "marginals",
        "autoregressive-gan(epochs=9)"
      })
  void whatHardlyAnyRowHasIsAWarningWithoutValues(String synthesizer) throws IOException {
    Dataset rows = people(synthesizer);
    rows.table();
    rows.table(Map.of("plan", "gold"));
    rows.table(Map.of("plan", "gold", "town", "Suderby"));
    rows.table(Map.of("plan", "basic", "group", "minor", "town", "Suderby"));
    assertThat(warnings).isEmpty();

    Dataset odd = rows.withGiven(Map.of("plan", "gold", "group", "minor", "town", "Nordwick"));
    assertThat(odd.model().likelihood(odd.given()).orElseThrow()).isBetween(0.0002, 0.003);
    odd.table();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .matches(
            "what is given for group, plan, town is rare together: about 1 row in [0-9,]+ would"
                + " have it, so probably fewer than 5 of the 1,600 rows that were learnt; without"
                + " '[a-z]+' 1 row in [0-9,]+ would\\. The rows are what the model makes of"
                + " similar ones")
        .doesNotContain("gold", "minor", "Nordwick");
    var out = new ByteArrayOutputStream();
    odd.write(Catalog.of(TableFormat.class).get("csv"), out, Work.quiet());
    assertThat(warnings).hasSize(2).allMatch(warnings.get(0)::equals);
  }
}
