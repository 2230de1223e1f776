package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Output;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureKeyTest {
  @TempDir Path folder;

  @Test
  void everyPartOfARecipeCounts() throws IOException {
    Recipe base = Recipe.of("a", Settings.of("cart"));
    ColumnSpec column = ColumnSpec.NONE;
    List<Recipe> recipes =
        List.of(
            base,
            Recipe.of("b", Settings.of("cart")).withRows(base.rows(), base.seed()),
            Recipe.of("a", Settings.of("cart").with("minLeaf", "3")),
            base.withRows(7, base.seed()),
            base.withRows(base.rows(), 7),
            base.withSource(folder.resolve("s.csv")),
            base.withSource(folder.resolve("s.csv")).withPart("orders"),
            base.withModel(folder.resolve("m.synth"), false),
            base.withModel(folder.resolve("m.synth"), true),
            base.withLearning(l -> l.withColumns(Map.of("id", column))),
            base.withLearning(l -> l.withColumns(Map.of("id", column.withRule("sequence(1)")))),
            base.withLearning(l -> l.withColumns(Map.of("id", column.withType("text")))),
            base.withLearning(l -> l.withGate(List.of("a <= 1"))),
            base.withLearning(l -> l.withGate(List.of("a <= 1", "b <= 1"))),
            base.withFallback(Fallback.FAIL),
            base.withOutputs(List.of(new Output("csv", Optional.empty()))),
            base.withOutputs(List.of(new Output("csv", Optional.of("x")))),
            base.withLearning(l -> l.withLocale("de")),
            base.withLearning(l -> l.withClock(Instant.EPOCH)));
    Set<String> keys = new HashSet<>();
    for (Recipe recipe : recipes) {
      assertThat(keys.add(FixtureKey.of(recipe, "1"))).as(recipe.toString()).isTrue();
      assertThat(FixtureKey.of(recipe, "1")).isEqualTo(FixtureKey.of(recipe, "1"));
    }
    assertThat(keys.add(FixtureKey.of(base, "2"))).isTrue();
  }

  @Test
  void theBytesOfTheInputsCount() throws IOException {
    Path source = folder.resolve("s.csv");
    Recipe recipe = Recipe.of("a", Settings.of("cart")).withSource(source);
    String absent = FixtureKey.of(recipe, "1");
    Files.writeString(source, "a\n1\n");
    String present = FixtureKey.of(recipe, "1");
    Files.writeString(source, "a\n2\n");
    assertThat(Set.of(absent, present, FixtureKey.of(recipe, "1"))).hasSize(3);
  }

  @Test
  void realRowsDoNotCountWhereAModelIs() throws IOException {
    Path source = Files.writeString(folder.resolve("s.csv"), "a\n1\n");
    Path model = Files.writeString(folder.resolve("m.synth"), "model");
    Recipe recipe = Recipe.of("a", Settings.of("cart")).withSource(source).withModel(model, false);
    String before = FixtureKey.of(recipe, "1");
    Files.delete(source);
    assertThat(FixtureKey.of(recipe, "1")).isEqualTo(before);
    Files.writeString(model, "model 2");
    assertThat(FixtureKey.of(recipe, "1")).isNotEqualTo(before);
  }
}
