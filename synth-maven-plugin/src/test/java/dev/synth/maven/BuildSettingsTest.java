package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Workplace;
import dev.synth.maven.BuildSettings.ProgressMode;
import dev.synth.maven.BuildSettings.Surroundings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildSettingsTest {
  private static final Surroundings PROJECT =
      new Surroundings(
          Path.of("/srv"),
          Optional.of(Path.of("/srv/app")),
          Optional.of(Path.of("/srv/app/target")));
  private static final Surroundings NO_POM =
      new Surroundings(Path.of("/srv"), Optional.empty(), Optional.empty());

  @Test
  void propertyBeatsEnvironmentBeatsPom() {
    var pom = Map.of("progress", "none", "threads", "1", "jvmArgs", "-Xmx1g");
    var environment = Map.of("SYNTH_PROGRESS", "plain", "SYNTH_THREADS", "2");
    var settings = BuildSettings.of(Map.of("synth.progress", "auto"), environment, pom, PROJECT);
    assertThat(settings.progress()).isEqualTo(ProgressMode.AUTO);
    assertThat(settings.threads()).isEqualTo(2);
    assertThat(settings.jvmArgs()).containsExactly("-Xmx1g");
  }

  @Test
  void nothingGivenIsTheDefault() {
    var settings = BuildSettings.of(Map.of(), Map.of(), Map.of(), PROJECT);
    assertThat(settings.skip()).isFalse();
    assertThat(settings.force()).isFalse();
    assertThat(settings.only()).isEmpty();
    assertThat(settings.config()).isEmpty();
    assertThat(settings.output()).isEmpty();
    assertThat(settings.jvmArgs()).isEmpty();
    assertThat(settings.progress()).isEqualTo(ProgressMode.AUTO);
    assertThat(settings.threads()).isPositive();
    assertThat(settings.cacheDirectory()).isEqualTo(Workplace.defaultCacheDirectory());
    assertThat(settings.outputDirectory())
        .contains(Path.of("/srv/app/target/generated-test-resources/synth"));
  }

  @Test
  void withoutAPomThereIsNoOutputDirectory() {
    assertThat(BuildSettings.of(Map.of(), Map.of(), Map.of(), NO_POM).outputDirectory()).isEmpty();
  }

  @Test
  void pathsStartWhereTheyAreWritten() {
    var given = Map.of("synth.output", "out.csv");
    var pom = Map.of("outputDirectory", "made", "config", "/etc/synth.yaml");
    var settings = BuildSettings.of(given, Map.of("SYNTH_CACHE_DIRECTORY", "c"), pom, PROJECT);
    assertThat(settings.output()).contains(Path.of("/srv/out.csv"));
    assertThat(settings.outputDirectory()).contains(Path.of("/srv/app/made"));
    assertThat(settings.config()).contains(Path.of("/etc/synth.yaml"));
    assertThat(settings.cacheDirectory()).isEqualTo(Path.of("/srv/c"));
  }

  @Test
  void listsAreSplit() {
    var given = Map.of("synth.only", " b, a,,", "synth.jvmArgs", "-Xmx2g  -Da=b");
    var settings = BuildSettings.of(given, Map.of(), Map.of(), PROJECT);
    assertThat(settings.only()).containsExactly("a", "b");
    assertThat(settings.jvmArgs()).containsExactly("-Xmx2g", "-Da=b");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    var settings = BuildSettings.of(Map.of("synth.skip", "yes"), Map.of(), Map.of(), PROJECT);
    assertThatThrownBy(settings::skip)
        .hasMessage(
            """
            'skip' must be one of [true, false], but is 'yes'
             -> property synth.skip
            To fix: use one of these words.""");
  }

  @Test
  void misspeltPropertyIsAnError() {
    assertThatThrownBy(() -> BuildSettings.requireKnown(Set.of("synth.sourze")))
        .hasMessageStartingWith("unknown property 'synth.sourze'\n -> the known properties are [")
        .hasMessageEndingWith("To fix: write 'synth.source'.");
  }

  @Test
  void propertiesOfTestsAndOfThePomAreNoMistake() {
    assertThat(BuildSettings.requireKnown(Set.of("synth.version", "synth.clock", "synth.rows")))
        .isEmpty();
    assertThat(BuildSettings.requireKnown(Set.of("synth.bench.data"))).contains("synth.bench.data");
  }
}
