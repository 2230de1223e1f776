package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.maven.BuildSettings.Surroundings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Output;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureBuildTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path app;

  private final List<String> made = new ArrayList<>();
  private final RecordedLog log = new RecordedLog();
  private Path out = Path.of("");

  @BeforeEach
  void folders() {
    out = app.resolve("target/made");
  }

  @Test
  void writesOutputsAndManifest() throws IOException {
    build(false, true, recipe("a", 2, "csv", "jsonl"));
    assertThat(out.resolve("a.csv")).hasContent("id\n1\n2\n");
    assertThat(out.resolve("a.jsonl")).hasContent("{\"id\":1}\n{\"id\":2}\n");
    String sha = dev.synth.io.Digests.sha256(Files.readAllBytes(out.resolve("a.csv")));
    assertThat(out.resolve("META-INF/synth/manifest.json"))
        .content()
        .startsWith("{\n\"version\":1,\n\"fixtures\":{\n\"a\":{\"files\":[{\"format\":\"csv\",")
        .contains("\"file\":\"a.csv\",\"sha256\":\"" + sha + "\"")
        .contains("\"rows\":2,\"seed\":7,\"origin\":\"rules\",\"because\":\"rules, because ")
        .contains(
            "\"fingerprint\":\"" + sha + "\",\"columns\":[{\"name\":\"id\",\"type\":\"NUMERIC\"")
        .endsWith("\"warnings\":[]}\n}}\n");
    assertThat(log.info)
        .singleElement()
        .asString()
        .matches(
            "synth: a: 2 rows in [0-9]+\\.[0-9] s \\(rules, because .*\\)"
                + " -> target/made/a.csv, target/made/a.jsonl");
  }

  @Test
  void nothingIsMadeWhenNothingChanged() throws IOException {
    build(false, true, recipe("a", 2, "csv"), recipe("b", 1, "csv"));
    for (Path file : files()) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    log.info.clear();
    build(false, true, recipe("a", 2, "csv"), recipe("b", 1, "csv"));
    assertThat(made).containsExactly("a", "b");
    assertThat(log.info).containsExactly("synth: 2 fixtures up to date");
    for (Path file : files()) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void onlyWhatChangedIsMade() throws IOException {
    build(false, true, recipe("a", 2, "csv"), recipe("b", 1, "csv"));
    build(false, true, recipe("a", 3, "csv"), recipe("b", 1, "csv"));
    assertThat(made).containsExactly("a", "b", "a");
    assertThat(log.info).last().isEqualTo("synth: 1 fixture up to date");
  }

  @Test
  void aFileThatSomeoneChangedIsMadeAgain() throws IOException {
    build(false, true, recipe("a", 1, "csv"));
    Files.writeString(out.resolve("a.csv"), "changed");
    build(false, true, recipe("a", 1, "csv"));
    assertThat(out.resolve("a.csv")).hasContent("id\n1\n");
  }

  @Test
  void aManifestThatSomeoneRemovedIsWrittenAgain() throws IOException {
    build(false, true, recipe("a", 1, "csv"));
    Files.delete(out.resolve(Manifest.PATH));
    build(false, true, recipe("a", 1, "csv"));
    assertThat(made).containsExactly("a");
    assertThat(out.resolve(Manifest.PATH)).exists();
  }

  @Test
  void forceMakesEverythingAndWritesNothingThatIsEqual() throws IOException {
    build(false, true, recipe("a", 1, "csv"));
    Files.setLastModifiedTime(out.resolve("a.csv"), LONG_AGO);
    build(true, true, recipe("a", 1, "csv"));
    assertThat(made).containsExactly("a", "a");
    assertThat(Files.getLastModifiedTime(out.resolve("a.csv"))).isEqualTo(LONG_AGO);
  }

  @Test
  void filesOfAFixtureThatIsGoneAreRemoved() throws IOException {
    build(false, true, recipe("a", 1, "csv"), recipe("b", 1, "csv"));
    build(false, true, recipe("b", 1, "csv"));
    assertThat(out.resolve("a.csv")).doesNotExist();
    assertThat(out.resolve(Manifest.PATH)).content().doesNotContain("\"a\"");
  }

  @Test
  void fixturesThatAreNotChosenStay() throws IOException {
    build(false, true, recipe("a", 1, "csv"), recipe("b", 1, "csv"));
    build(false, false, recipe("b", 2, "csv"));
    assertThat(out.resolve("a.csv")).exists();
    assertThat(out.resolve(Manifest.PATH)).content().contains("\"a\":{", "\"b\":{", "\"rows\":2,");
  }

  @Test
  void whenOneFailsNothingIsWritten() throws IOException {
    assertThatThrownBy(() -> build(false, true, recipe("a", 1, "csv"), recipe("bad", 1, "csv")))
        .hasMessage("bad fails\nTo fix: do not.");
    assertThat(files()).isEmpty();
    assertThat(log.info).isEmpty();
  }

  @Test
  void whenWritingFailsNothingIsLeft() throws IOException {
    assertThatThrownBy(() -> build(false, true, recipe("a", 1, "csv"), recipe("torn", 1, "csv")))
        .hasMessage("torn");
    assertThat(files()).isEmpty();
  }

  @Test
  void warningsAreToldAgainWhileTheyHold() throws IOException {
    build(false, true, recipe("warned", 1, "csv"));
    build(false, true, recipe("warned", 1, "csv"));
    assertThat(made).containsExactly("warned");
    assertThat(log.warnings).containsExactly("synth: 'warned' is odd", "synth: 'warned' is odd");
    assertThat(out.resolve(Manifest.PATH)).content().contains("\"warnings\":[\"'warned' is odd\"]");
  }

  @Test
  void aFileOfItsOwnNeedsNoDirectoryAndKeepsNoState() throws IOException {
    Recipe recipe =
        recipe("a", 1, "csv")
            .withOutputs(List.of(new Output("csv", Optional.of(app.resolve("x.csv").toString()))));
    var layout = new Layout(Optional.empty(), Catalog.of(TableFormat.class), noPom());
    build(layout, new FixtureBuild.Plan("1", Optional.empty(), false, true), recipe);
    assertThat(files()).containsExactly(app.resolve("x.csv"));
  }

  private void build(boolean force, boolean complete, Recipe... recipes) throws IOException {
    var layout = new Layout(Optional.of(out), Catalog.of(TableFormat.class), surroundings());
    Path state = app.resolve("target/synth/state.tsv");
    build(layout, new FixtureBuild.Plan("1", Optional.of(state), force, complete), recipes);
  }

  private void build(Layout layout, FixtureBuild.Plan plan, Recipe... recipes) throws IOException {
    var says = new BuildLog(log, ProgressLines.NONE, layout.surroundings());
    var writer = new FixtureWriter(layout, Workplace.local(), says, this::make);
    new FixtureBuild(layout, writer, says, plan).run(List.of(recipes));
  }

  private Dataset make(Recipe recipe, Workplace where) {
    made.add(recipe.id());
    if (recipe.id().equals("bad")) {
      throw SynthException.of("bad fails").toFix("do not.");
    }
    if (recipe.id().equals("torn")) {
      throw new UncheckedIOException("torn", new IOException("disk full"));
    }
    if (recipe.id().equals("warned")) {
      where.work().warnings().accept("'warned' is odd");
    }
    return Synth.make(recipe, where);
  }

  private Recipe recipe(String id, long rows, String... formats) {
    return Recipe.of(id, Settings.of("autoregressive-gan"))
        .withRows(rows, 7)
        .withLearning(
            l ->
                l.withColumns(
                    Map.of("id", ColumnSpec.NONE.withRule("sequence(1)").withType("integer"))))
        .withOutputs(Stream.of(formats).map(f -> new Output(f, Optional.empty())).toList());
  }

  private Surroundings surroundings() {
    return new Surroundings(app, Optional.of(app), Optional.of(app.resolve("target")));
  }

  private Surroundings noPom() {
    return new Surroundings(app, Optional.empty(), Optional.empty());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(app)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
