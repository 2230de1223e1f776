package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import dev.synth.synthesis.ModelFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOriginTest {
  private static final ClassLoader LOADER = DataOriginTest.class.getClassLoader();

  @TempDir private Path base;

  private static Dataset made(DataOrigin origin) {
    return origin.read(
        Recipe.of(origin.name(), Settings.of("auto")), r -> Synth.make(r, Workplace.local()));
  }

  @Test
  void modelOfTheModuleIsFound() {
    Path file = base.resolve("src/test/synth/models/calls.synth");
    ModelFile.write(VisitsModel.model(), file);
    DataOrigin origin = DataOrigin.of("model:calls.synth", base, LOADER);
    assertThat(origin.file().orElseThrow().path()).isEqualTo(file);
    assertThat(made(origin).because()).isEqualTo("model calls.synth");
  }

  @Test
  void modelInsideAJarIsReadAndLeavesNothing() throws IOException {
    Path jar = base.resolve("models.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/synth/calls.synth"));
      zip.write(ModelFile.bytes(VisitsModel.model()));
    }
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      DataOrigin origin = DataOrigin.of("model:calls.synth", base, loader);
      assertThat(origin.digest()).hasSize(64);
      assertThat(made(origin).because()).isEqualTo("model calls.synth");
      var copy = new AtomicReference<Path>();
      origin.read(
          Recipe.of("x", Settings.of("auto")),
          recipe -> {
            copy.set(recipe.model().orElseThrow());
            return Synth.make(recipe, Workplace.local());
          });
      assertThat(copy.get()).hasFileName("calls.synth").doesNotExist();
      assertThat(copy.get().getParent()).doesNotExist();
    }
  }

  @Test
  void absentModelNamesTheNearestThatIsThere() {
    Path folder = base.resolve("src/test/synth/models");
    ModelFile.write(VisitsModel.model(), folder.resolve("calls.synth"));
    assertThatThrownBy(() -> DataOrigin.of("model:call.synth", base, LOADER))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            there is no model 'call.synth'
             -> looked for META-INF/synth/call.synth on the test class path
             -> looked for %s
            To fix: write from = "model:calls.synth", which is there, or train it with mvn \
            synth:train and commit the file."""
                .formatted(folder.resolve("call.synth")));
  }

  @Test
  void digestIsOfTheContent() throws IOException {
    DataOrigin origin = DataOrigin.of("file:data.csv", base, LOADER);
    assertThat(origin.present()).isFalse();
    assertThat(origin.digest()).isEqualTo("absent");
    Files.writeString(base.resolve("data.csv"), "a\n1\n");
    String one = origin.digest();
    Files.writeString(base.resolve("data.csv"), "a\n2\n");
    assertThat(origin.digest()).isNotEqualTo(one).hasSize(64);
  }

  @Test
  void absentResourceIsLookedForWhereItWouldBe() {
    assertThat(DataOrigin.of("classpath:no.csv", base, LOADER).file().orElseThrow().path())
        .isEqualTo(base.resolve("src/test/resources/no.csv"));
  }

  @Test
  void formsThatNameNoSource() {
    for (String text : new String[] {"orders.csv", "jdbc:h2:mem:x", "model:", ":x", "MODEL:x"}) {
      assertThatThrownBy(() -> DataOrigin.of(text, base, LOADER))
          .isInstanceOf(SynthException.class)
          .hasMessageStartingWith("from = \"" + text + "\" names no source");
    }
  }
}
