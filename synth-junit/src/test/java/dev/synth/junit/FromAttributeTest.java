package dev.synth.junit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.io.TempDir;

class FromAttributeTest {
  private static final Path BASE =
      Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();

  record Visit(long visitId, String country) {}

  @BeforeAll
  static void saveFiles() throws Exception {
    VisitsModel.saveModel();
    Path real = BASE.resolve("target/source-test/visits.csv");
    Files.createDirectories(real.getParent());
    Files.writeString(real, "visit_id,country\n1,AT\n2,DE\n");
    Files.copy(
        real, VisitsModel.classes().resolve("visits.csv"), StandardCopyOption.REPLACE_EXISTING);
  }

  static class ModelTestCases {
    @Test
    void records(@SyntheticData(from = "model:visits.synth", rows = 3) List<Visit> visits) {
      assertThat(visits).extracting(Visit::visitId).containsExactly(100L, 101L, 102L);
    }

    @Test
    void table(@SyntheticData(from = "model:visits.synth", rows = 3) Table visits) {
      assertThat(visits.schema().names()).containsExactly("visit_id", "country");
      assertThat(visits.rows()).isEqualTo(3);
    }
  }

  @Test
  void modelOfTheClassPathIsSampled() {
    FixtureRun run = FixtureRun.run(ModelTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.published("SyntheticData"))
        .allSatisfy(origin -> assertThat(origin).contains("visits.synth"));
  }

  static class AbsentModelTestCases {
    @Test
    void test(@SyntheticData(from = "model:vists.synth") List<Visit> p) {}
  }

  @Test
  void absentModelFails() {
    assertThat(FixtureRun.run(AbsentModelTestCases.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage(
            """
            there is no model 'vists.synth'
             -> parameter 'p' of %s#test(java.util.List)
             -> looked for META-INF/synth/vists.synth on the test class path
             -> looked for %s
            To fix: train it with mvn synth:train and commit the file."""
                .formatted(
                    AbsentModelTestCases.class.getName(),
                    BASE.resolve("src/test/synth/models/vists.synth")));
  }

  static class ModelWithRulesTestCases {
    @Test
    void test(
        @SyntheticData(from = "model:visits.synth", rules = "country: constant(AT)")
            List<Visit> p) {}
  }

  @Test
  void rulesOverAModelAreRefused() {
    assertThat(FixtureRun.run(ModelWithRulesTestCases.class).failure())
        .hasMessage(
            """
            rules have no effect on a model
             -> parameter 'p' of %s#test(java.util.List)
             -> every column of a model was decided when it was trained
            To fix: leave rules out, or give them to mvn synth:train."""
                .formatted(ModelWithRulesTestCases.class.getName()));
  }

  record Stay(String ward, int nights, double cost) {}

  static class AutoTestCases {
    @Test
    void file(
        @SyntheticData(from = "file:target/source-test/stays.csv", rows = 200) List<Stay> stays,
        TestReporter reporter) {
      reporter.publishEntry("file", stays.toString());
      assertThat(stays).hasSize(200);
      assertThat(stays)
          .allSatisfy(
              stay -> {
                assertThat(stay.ward()).isIn("north", "south");
                assertThat(stay.nights()).isBetween(0, 9);
                assertThat(stay.cost() / 100 - stay.nights()).isBetween(-0.7, 1.7); // its bins
              });
    }

    @Test
    void classpath(
        @SyntheticData(from = "classpath:stays.csv", rows = 5, synthesizer = "auto(minLeaf=30)")
            List<Stay> stays) {
      assertThat(stays).hasSize(5);
    }
  }

  /** Nothing is named: cart learns, the gate judges, and the next run finds it in the cache. */
  @Test
  void realRowsAreLearntByCartJudgedAndCached(@TempDir Path cache) throws Exception {
    Path real = BASE.resolve("target/source-test/stays.csv");
    Files.writeString(real, stays());
    Files.copy(
        real, VisitsModel.classes().resolve("stays.csv"), StandardCopyOption.REPLACE_EXISTING);

    FixtureRun first = FixtureRun.run(AutoTestCases.class, "synth.cacheDirectory=" + cache);
    FixtureRun second = FixtureRun.run(AutoTestCases.class, "synth.cacheDirectory=" + cache);

    assertThat(first.failures()).isEmpty();
    assertThat(second.failures()).isEmpty();
    assertThat(second.published("file")).isEqualTo(first.published("file"));
    assertThat(first.published("SyntheticData"))
        .anySatisfy(origin -> assertThat(origin).contains("trained on stays.csv"));
    assertThat(second.published("SyntheticData"))
        .allSatisfy(origin -> assertThat(origin).contains("model in the cache of stays.csv"));
    try (Stream<Path> kept = Files.walk(cache)) {
      List<Path> models = kept.filter(file -> file.toString().endsWith(".synth")).toList();
      assertThat(models).hasSize(2);
      assertThat(models)
          .allSatisfy(
              model ->
                  assertThat(Files.readString(model, ISO_8859_1))
                      .contains("cart(conditions=[], fitSeed=1"))
          .allSatisfy(
              model -> assertThat(Files.readString(model, ISO_8859_1)).contains("dcr-share"));
    }
  }

  private static String stays() {
    var rows = new StringBuilder("ward,nights,cost\n");
    for (int i = 0; i < 3_000; i++) {
      int nights = i * 7 % 10;
      rows.append(i % 3 == 0 ? "north," : "south,").append(nights).append(',');
      rows.append(nights * 100 + i * 37 % 100).append('.').append(10 + i * 11 % 90).append('\n');
    }
    return rows.toString();
  }

  static class StrictTestCases {
    @Test
    void test(
        @SyntheticData(from = "file:target/source-test/strict.csv", gate = "dcr-share <= 0.1")
            List<Stay> p) {}
  }

  @Test
  void whatBreaksTheGateIsNotHandedOut(@TempDir Path cache) throws IOException {
    Files.writeString(BASE.resolve("target/source-test/strict.csv"), stays());
    assertThat(FixtureRun.run(StrictTestCases.class, "synth.cacheDirectory=" + cache).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageStartingWith(
            "what 'marginals' learnt from 'strict.csv' does not pass its gate\n")
        .hasMessageContaining(" -> tried before: cart: dcr-share <= 0.1 is 0.");
  }

  static class AbsentFileTestCases {
    @Test
    void records(
        @SyntheticData(from = "file:target/source-test/visit.csv", rows = 4) List<Visit> p,
        TestReporter reporter) {
      reporter.publishEntry("rows", p.toString());
      throw new AssertionError("mine");
    }
  }

  @Test
  void absentRealRowsAreReplacedByRulesWithANote() {
    FixtureRun run = FixtureRun.run(AbsentFileTestCases.class);
    assertThat(run.published("rows")).hasSize(1);
    assertThat(FixtureRun.contexts(run.failure()).get(0))
        .contains("\n    origin       rules, because ")
        .contains("visit.csv")
        .contains("(from = \"file:target/source-test/visit.csv\")");
  }

  static class ForbiddenTestCases {
    @Test
    void test(
        @SyntheticData(from = "file:target/source-test/visit.csv", fallback = Fallback.FAIL)
            List<Visit> p) {}
  }

  @Test
  void absentRealRowsFailWhenRulesAreForbidden() {
    assertThat(FixtureRun.run(ForbiddenTestCases.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("visit.csv")
        .hasMessageContaining("\nTo fix: ");
    assertThat(FixtureRun.run(AbsentFileTestCases.class, "synth.fallback=fail").failure())
        .isInstanceOf(ParameterResolutionException.class);
  }

  static class AbsentTableTestCases {
    @Test
    void test(@SyntheticData(from = "file:target/source-test/visit.csv") Table p) {}
  }

  @Test
  void absentRealRowsOfATableNeedColumns() {
    assertThat(FixtureRun.run(AbsentTableTestCases.class).failure())
        .hasMessage(
            """
            a Table made from rules needs columns
             -> parameter 'p' of %s#test(dev.synth.table.Table)
             -> %s is absent
            To fix: give schema = SomeRecord.class, or rules = {"email: #{Internet.safeEmailAddress}"}."""
                .formatted(
                    AbsentTableTestCases.class.getName(),
                    BASE.resolve("target/source-test/visit.csv")));
  }

  static class NeuralTestCases {
    @Test
    void test(
        @SyntheticData(
                from = "file:target/source-test/many.csv",
                synthesizer = "autoregressive-gan(epochs=1)")
            List<Visit> p) {}
  }

  /** The test class path of this module has no ND4J, like that of whoever only samples. */
  @Test
  void neuralSynthesizerTellsWhichLibrariesItNeeds() throws IOException {
    var rows = new StringBuilder("visit_id,country,minutes\n");
    for (int i = 0; i < 300; i++) {
      rows.append(i * 7 % 300).append(i % 3 == 0 ? ",AT," : ",DE,").append(i % 20).append('\n');
    }
    Files.writeString(BASE.resolve("target/source-test/many.csv"), rows);
    String cache = "synth.cacheDirectory=" + BASE.resolve("target/source-test/cache");
    assertThat(FixtureRun.run(NeuralTestCases.class, cache).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageStartingWith(
            "fitting a neural synthesizer needs ND4J, which is not on the class path\n"
                + " -> parameter 'p' of "
                + NeuralTestCases.class.getName()
                + "#test(java.util.List)\n")
        .hasMessageContaining("<artifactId>nd4j-native</artifactId>");
  }
}
