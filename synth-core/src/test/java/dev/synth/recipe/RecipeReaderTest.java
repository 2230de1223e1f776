package dev.synth.recipe;

import static dev.synth.recipe.RecipeTexts.BASE;
import static dev.synth.recipe.RecipeTexts.above;
import static dev.synth.recipe.RecipeTexts.reader;
import static dev.synth.recipe.RecipeTexts.recipes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
  private static final String FULL =
      """
      version: 1
      seed: 20260101
      defaults: {synthesizer: auto, fallback: fail, locale: de-AT}
      fixtures:
        customers:
          source: ../../../data/customers.csv
          read: {delimiter: " ", skip: 3, header: false}
          model: models/c.synth
          synthesizer: {name: autoregressive-gan, epochs: 60, fitSeed: 1}
          rows: 500
          columns:
            id:     {rule: "sequence(1)", role: key}
            email:  {rule: "#{Internet.safeEmailAddress}", role: quasi-identifying}
            income: {type: decimal, min: 0, max: 1e6, nulls: 0.02}
          gate: ["quality >= 0.85", "exact-match <= 0"]
          fallback: rules
          outputs: [csv, {format: jsonl, file: db/c.jsonl}, {file: x.csv}]
        orders: {}
      """;

  @Test
  void howAFileIsReadIsGivenByPropertyInTheSameWords() {
    var said = Map.of("synth.source", "a.csv", "synth.read", "{delimiter: ';', skip: 3}");
    assertThat(
            recipes("version: 1\nfixtures: {a: {read: {skip: 1}}}\n", said)
                .get(0)
                .learning()
                .read())
        .isEqualTo(Map.of("delimiter", ";", "skip", "3"));
  }

  @Test
  void everyKeyIsRead() {
    Recipe customers = recipes(FULL).get(0);
    assertThat(customers.id()).isEqualTo("customers");
    assertThat(customers.source()).contains(Path.of("/srv/app/data/customers.csv"));
    assertThat(customers.model()).contains(BASE.resolve("models/c.synth"));
    assertThat(customers.modelNamed()).isTrue();
    assertThat(customers.learning().synthesizer())
        .isEqualTo(Settings.of("autoregressive-gan").with("epochs", "60").with("fitSeed", "1"));
    assertThat(customers.learning().read())
        .isEqualTo(Map.of("delimiter", " ", "skip", "3", "header", "false"));
    assertThat(customers.rows()).isEqualTo(500);
    assertThat(customers.seed()).isEqualTo(Seeds.derive(20260101, "customers"));
    assertThat(customers.learning().columns().keySet()).containsExactly("id", "email", "income");
    assertThat(customers.learning().columns())
        .containsEntry(
            "income",
            new ColumnSpec(
                Optional.empty(),
                Optional.of("decimal"),
                Optional.empty(),
                OptionalDouble.of(0),
                OptionalDouble.of(1e6),
                OptionalDouble.of(0.02)));
    assertThat(customers.learning().columns().values().stream().map(ColumnSpec::role))
        .containsExactly(
            Optional.of(Role.KEY), Optional.of(Role.QUASI_IDENTIFYING), Optional.empty());
    assertThat(customers.learning().gate()).containsExactly("quality >= 0.85", "exact-match <= 0");
    assertThat(customers.fallback()).isEqualTo(Fallback.RULES);
    assertThat(customers.learning().locale()).isEqualTo("de-AT");
    assertThat(customers.outputs())
        .containsExactly(
            new Output("csv", Optional.empty()),
            new Output("jsonl", Optional.of("db/c.jsonl")),
            new Output("csv", Optional.of("x.csv")));
  }

  @Test
  void whatIsLeftOutIsTheDefault() {
    Recipe orders = recipes(FULL).get(1);
    assertThat(orders.source()).isEmpty();
    assertThat(orders.model()).contains(BASE.resolve("models/orders.synth"));
    assertThat(orders.modelNamed()).isFalse();
    assertThat(orders.learning().synthesizer()).isEqualTo(Settings.of("autoregressive-gan"));
    assertThat(orders.rows()).isEqualTo(Recipe.DEFAULT_ROWS);
    assertThat(orders.fallback()).isEqualTo(Fallback.FAIL);
    assertThat(orders.outputs()).containsExactly(new Output("csv", Optional.empty()));
    assertThat(recipes("version: 1\nfixtures: {a: {}}").get(0).seed())
        .isEqualTo(Seeds.derive(20250101, "a"));
  }

  @Test
  void aSettingMayBeAList() {
    String text =
        "version: 1\nfixtures: {a: {synthesizer: {name: autoregressive-gan, conditions: [x, y]}}}";
    assertThat(recipes(text).get(0).learning().synthesizer().values())
        .containsEntry("conditions", "[x, y]");
  }

  @Test
  void propertiesWinOverTheFile() {
    var properties =
        Map.of(
            "synth.seed", "-7",
            "synth.rows", "3",
            "synth.fallback", "fail",
            "synth.synthesizer", "cart(minLeaf=100)");
    for (Recipe recipe : recipes(FULL, properties)) {
      assertThat(recipe.rows()).isEqualTo(3);
      assertThat(recipe.seed()).isEqualTo(Seeds.derive(-7, recipe.id()));
      assertThat(recipe.fallback()).isEqualTo(Fallback.FAIL);
      assertThat(recipe.learning().synthesizer())
          .isEqualTo(Settings.of("cart").with("minLeaf", "100"));
    }
  }

  @Test
  void filesOfOneFixtureAreRelativeToWhereTheyAreWritten() {
    var properties =
        Map.of("synth.source", "d/p.csv", "synth.model", "/m.synth", "synth.output", "out.jsonl");
    List<Recipe> recipes = recipes(FULL, properties, "orders");
    assertThat(recipes).hasSize(1);
    assertThat(recipes.get(0).source()).contains(Path.of("/home/u/d/p.csv"));
    assertThat(recipes.get(0).model()).contains(Path.of("/m.synth"));
    assertThat(recipes.get(0).modelNamed()).isTrue();
    assertThat(recipes.get(0).outputs())
        .containsExactly(new Output("jsonl", Optional.of("/home/u/out.jsonl")));
  }

  @Test
  void sourceAloneIsTheFixtureNamedData() {
    Recipe recipe = withoutFile(Map.of("synth.source", "people.csv")).get(0);
    assertThat(recipe.id()).isEqualTo("data");
    assertThat(recipe.seed()).isEqualTo(Seeds.derive(Recipe.DEFAULT_ROOT_SEED, "data"));
    assertThat(recipe.source()).contains(Path.of("/home/u/people.csv"));
    assertThat(recipe.model()).isEmpty();
  }

  @Test
  void outputWithoutExtensionIsCsv() {
    Recipe recipe = withoutFile(Map.of("synth.model", "m.synth", "synth.output", "out")).get(0);
    assertThat(recipe.outputs()).containsExactly(new Output("csv", Optional.of("/home/u/out")));
  }

  @Test
  void nothingGivenIsNoRecipe() {
    assertThat(withoutFile(Map.of("synth.rows", "5"))).isEmpty();
  }

  private static List<Recipe> withoutFile(Map<String, String> properties) {
    return reader()
        .read(
            new RecipeReader.Request(
                Optional.empty(), above(properties), Optional.empty(), Set.of()));
  }
}
