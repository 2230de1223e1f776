package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.maven.BuildSettings.Surroundings;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipesTest {
  @TempDir Path app;

  @Test
  void theFileIsFoundByItsPlace() throws IOException {
    write("src/test/synth/synth.yaml", "version: 1\nfixtures: {people: {source: p.csv}}");
    Recipe people = read(Map.of(), true).get(0);
    assertThat(people.source()).contains(app.resolve("src/test/synth/p.csv"));
    assertThat(people.model()).contains(app.resolve("src/test/synth/models/people.synth"));
    assertThat(people.learning().synthesizer().name()).isEqualTo("autoregressive-gan");
  }

  @Test
  void mistakesInTheFileTellItsPathInTheProject() throws IOException {
    write("src/test/synth/synth.yaml", "version: 1\nfixtures: {people: {row: 1}}");
    assertThatThrownBy(() -> read(Map.of(), true))
        .hasMessageStartingWith(
            "unknown key 'row' in fixture 'people'\n -> src/test/synth/synth.yaml, line 2, column 21");
  }

  @Test
  void propertiesAloneAreOneFixture() throws IOException {
    Recipe data = read(Map.of("synth.source", "p.csv"), true).get(0);
    assertThat(data.id()).isEqualTo("data");
    assertThat(data.source()).contains(app.resolve("p.csv"));
    assertThat(data.model()).contains(app.resolve("src/test/synth/models/data.synth"));
  }

  @Test
  void withoutAPomNoModelIsLookedFor() throws IOException {
    assertThat(read(Map.of("synth.source", "p.csv"), false).get(0).model()).isEmpty();
  }

  @Test
  void withoutAPomTheFileIsNotLookedFor() throws IOException {
    write("src/test/synth/synth.yaml", "version: 1\nfixtures: {people: {}}");
    assertThat(read(Map.of(), false)).isEmpty();
    assertThat(reader(Map.of(), false).nothing())
        .hasMessage(
            """
            there is nothing to make
             -> neither synth.config nor synth.source nor synth.model is given
            To fix: describe fixtures in src/test/synth/synth.yaml, or name real rows: -Dsynth.source=people.csv.""");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    assertThatThrownBy(() -> read(Map.of("synth.config", "other.yaml"), true))
        .hasMessage(
            """
            there is no file other.yaml
             -> synth.config names it
            To fix: correct the path, or leave synth.config out.""");
  }

  private List<Recipe> read(Map<String, String> properties, boolean pom) throws IOException {
    return reader(properties, pom).read();
  }

  private Recipes reader(Map<String, String> properties, boolean pom) {
    Optional<Path> base = pom ? Optional.of(app) : Optional.empty();
    var surroundings = new Surroundings(app, base, base.map(b -> b.resolve("target")));
    var settings = BuildSettings.of(properties, Map.of(), Map.of(), surroundings);
    return new Recipes(settings, Map.of());
  }

  private void write(String file, String text) throws IOException {
    Path path = app.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
