package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.Fingerprint;
import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import dev.synth.recipe.Recipe;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.synthesis.Trace;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trained model in a JVM that has no native library: Surefire's second execution. */
@Tag("light")
class SavedModelTest {
  /** Fingerprint of the first 100 rows under seed 7. It changes only when sampling changes. */
  private static final String GOLDEN =
      "3fc9059ce20355d96fc1dce6d1064d2905a2ea68314ecc0b64d077e27cb8ae8b";

  private static Path file() {
    return Path.of("src/test/resources/dev/synth/diamonds.synth");
  }

  private static Table rows(int count) {
    return ModelFile.read(file()).sample(new Sampling(0, count, 7));
  }

  @Test
  void noNativeLibraryIsOnTheClassPath() {
    for (String name :
        List.of(
            "org.nd4j.linalg.factory.Nd4j",
            "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
            "org.bytedeco.javacpp.Loader")) {
      assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void theFingerprintIsGolden() {
    assertThat(Fingerprint.of(rows(100))).isEqualTo(GOLDEN);
  }

  @Test
  void fewerRowsAreTheFirstOfMore() {
    assertThat(rows(1000).slice(0, 100)).isEqualTo(rows(100));
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Recipe recipe =
        Recipe.of("d", Settings.of("autoregressive-gan")).withModel(file(), true).withRows(9000, 7);
    Dataset dataset = Synth.make(recipe, Workplace.local());
    TableFormat csv = Catalog.of(TableFormat.class).get("csv");
    List<byte[]> texts = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      var out = new ByteArrayOutputStream();
      dataset.write(csv, out, Work.quiet().withThreads(threads));
      texts.add(out.toByteArray());
    }
    assertThat(texts.get(1)).isEqualTo(texts.get(0));
    assertThat(texts.get(2)).isEqualTo(texts.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xint",
        "-XX:UseAVX=0",
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo -Dfile.encoding=ISO-8859-1"
      })
  void anyJvmDrawsTheSameRows(String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (options.contains("UseAVX") && !System.getProperty("os.arch").equals("amd64")) {
      return; // the option exists on x86 only
    }
    command.addAll(List.of(options.split(" ")));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), PrintFingerprint.class.getName()));
    command.addAll(List.of(file().toString(), "100", "7"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.strip()).isEqualTo(GOLDEN);
  }

  @Test
  void categoriesAreThoseOfTheModelAndNumbersKeepTheirDecimals() {
    Table rows = rows(500);
    assertThat(rows.schema()).isEqualTo(ModelFile.read(file()).schema());
    assertThat(IntStream.range(0, 500).mapToObj(r -> rows.column("carat").text(r)))
        .allMatch(text -> text.matches("\\d\\.\\d\\d"));
    assertThat(IntStream.range(0, 500).mapToObj(r -> rows.column("price").text(r)))
        .allMatch(text -> text.matches("\\d{3,5}"));
  }

  @Test
  void theModelFileTellsWhatWasMeasured() {
    TableModel model = ModelFile.read(file());
    assertThat(model.certificate()).hasValueSatisfying(c -> assertThat(c.passed()).isTrue());
    assertThat(model.history().provenance().facts())
        .containsEntry("rows.training", "9600")
        .containsKeys("source.sha256", "recipe.sha256", "generator.epochs");
    assertThat(model.history().trace().series().keySet())
        .containsExactly(Trace.TRAINING, Trace.VALIDATION, Trace.CRITIC);
  }

  @Test
  void fittingWithoutTheEngineSaysWhatToAdd(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("a.csv");
    Files.writeString(csv, "x,y\n" + "1,2\n3,4\n5,6\n".repeat(40));
    Recipe recipe = Recipe.of("a", Settings.of("autoregressive-gan")).withSource(csv);
    var here = Workplace.local().withCacheDirectory(folder);
    assertThatThrownBy(() -> Synth.make(recipe, here))
        .hasMessageStartingWith(
            "fitting a neural synthesizer needs ND4J, which is not on the class path\n"
                + " -> looked for org.nd4j:nd4j-native 1.0.0-M2.1 for ")
        .hasMessageContaining(
            "To fix: add these dependencies where you fit (sampling a saved model needs none of"
                + " them):\n<dependency>\n  <groupId>org.nd4j</groupId>");
  }
}
