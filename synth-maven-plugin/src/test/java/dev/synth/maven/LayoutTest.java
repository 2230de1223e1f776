package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.maven.BuildSettings.Surroundings;
import dev.synth.recipe.Output;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
  @TempDir Path app;

  @Test
  void filesAreNamedAfterTheFixture() throws IOException {
    Recipe recipe = recipe("a", new Output("jsonl", Optional.empty()));
    assertThat(inProject().targets(List.of(recipe)).get(recipe))
        .extracting(Layout.Target::file)
        .containsExactly(app.resolve("out/a.jsonl"));
  }

  @Test
  void twoOutputsInOneFileAreAnError() {
    Recipe a = recipe("a", new Output("csv", Optional.of("x/../b.csv")));
    Recipe b = recipe("b", new Output("csv", Optional.empty()));
    assertThatThrownBy(() -> inProject().targets(List.of(a, b)))
        .hasMessage(
            """
            two outputs are the same file: out/b.csv
             -> one is of fixture 'b', the other of fixture 'a'
            To fix: give one of them another file.""");
  }

  @Test
  void theManifestIsNoOutput() {
    Recipe a = recipe("a", new Output("csv", Optional.of("META-INF/synth/manifest.json")));
    assertThatThrownBy(() -> inProject().targets(List.of(a)))
        .hasMessageContaining("one is of fixture 'a', the other of the manifest");
  }

  @Test
  void theSourceIsNeverOverwritten() throws IOException {
    Path source = Files.writeString(app.resolve("people.csv"), "a\n1\n");
    Path link = Files.createSymbolicLink(app.resolve("link.csv"), source);
    for (Path output : List.of(source, link)) {
      Recipe recipe =
          recipe("a", new Output("csv", Optional.of(output.toString()))).withSource(source);
      assertThatThrownBy(() -> inProject().targets(List.of(recipe)))
          .hasMessage(
              """
              the output would overwrite the source: %s
               -> fixture 'a' reads that file
              To fix: give the output another file."""
                  .formatted(app.relativize(output)));
    }
  }

  @Test
  void theModelIsNeverOverwritten() {
    Path model = app.resolve("m.synth");
    Recipe recipe =
        recipe("a", new Output("csv", Optional.of(model.toString()))).withModel(model, false);
    assertThatThrownBy(() -> inProject().targets(List.of(recipe)))
        .hasMessageStartingWith("the output would overwrite the model: m.synth");
  }

  @Test
  void withoutAPomTheFileMustBeNamed() {
    var surroundings = new Surroundings(app, Optional.empty(), Optional.empty());
    var layout = new Layout(Optional.empty(), Catalog.of(TableFormat.class), surroundings);
    assertThatThrownBy(
            () -> layout.targets(List.of(recipe("a", new Output("csv", Optional.empty())))))
        .hasMessage(
            """
            it is not said where the rows go
             -> there is no POM here, so there is no target folder
            To fix: name a file: -Dsynth.output=fake.csv.""");
  }

  private Layout inProject() {
    var surroundings = new Surroundings(app, Optional.of(app), Optional.of(app.resolve("target")));
    return new Layout(Optional.of(app.resolve("out")), Catalog.of(TableFormat.class), surroundings);
  }

  private static Recipe recipe(String id, Output output) {
    return Recipe.of(id, Settings.of("autoregressive-gan")).withOutputs(List.of(output));
  }
}
