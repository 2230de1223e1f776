package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.maven.MadeFixture.MadeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildStateTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    var b =
        new MadeFixture(
            "b",
            "key",
            List.of(new MadeFile("csv", "b.csv", "01"), new MadeFile("jsonl", "x/b.jsonl", "02")),
            "{\"rows\":1}",
            List.of("made by rules"));
    var a = new MadeFixture("a", "key2", List.of(), "{}", List.of());
    assertThat(BuildState.read(write(BuildState.bytes(List.of(b, a)))).values())
        .containsExactly(b, a);
  }

  @Test
  void aLineEndInAWarningDoesNotBreakTheFile() throws IOException {
    var made = new MadeFixture("a", "k", List.of(), "{}", List.of("one\n\ttwo"));
    assertThat(BuildState.read(write(BuildState.bytes(List.of(made)))).get("a").warnings())
        .containsExactly("one two");
  }

  @Test
  void noFileIsNoState() throws IOException {
    assertThat(BuildState.read(folder.resolve("absent"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "synth state 0\nfixture\ta\tk\t{}\n",
        "synth state 1\nfixture\ta\n",
        "synth state 1\nfile\ta\tcsv\ta.csv\t01\n",
        "synth state 1\nfixture\ta\tk\t{}\nother\ta\n",
        "synth state 1\n\n",
        "\u0000\u0001"
      })
  void aDamagedFileIsNoState(String text) throws IOException {
    assertThat(BuildState.read(Files.writeString(folder.resolve("s"), text))).isEmpty();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("state"), bytes);
  }
}
