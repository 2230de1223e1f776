package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synth.catalog.Catalog;
import dev.synth.io.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link SynthesizerContractTest} has fitted and saved, sampled in a JVM that has no native
 * library: Surefire's second execution. Every synthesizer of the catalog, without another line.
 */
@Tag("light")
class SavedModelsTest {
  private static final Path FOLDER = Path.of("target", "contract-models");

  static Stream<String> all() {
    return Catalog.of(Synthesizer.class).names().stream();
  }

  /** Saves a model, and beside it what its rows are. */
  static void keep(String synthesizer, TableModel model) throws IOException {
    ModelFile.write(model, FOLDER.resolve(synthesizer + ".synth"));
    Files.writeString(FOLDER.resolve(synthesizer + ".sha256"), fingerprint(model));
  }

  private static String fingerprint(TableModel model) {
    return Fingerprint.of(model.sample(new Sampling(0, 500, 11)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyModelIsSampledWithoutNatives(String synthesizer) throws IOException {
    assertThatThrownBy(() -> Class.forName("org.nd4j.linalg.factory.Nd4j"))
        .isInstanceOf(ClassNotFoundException.class);
    assumeTrue(Files.isDirectory(FOLDER), "this execution runs alone");
    TableModel model = ModelFile.read(FOLDER.resolve(synthesizer + ".synth"));
    assertThat(fingerprint(model))
        .isEqualTo(Files.readString(FOLDER.resolve(synthesizer + ".sha256")));
  }
}
