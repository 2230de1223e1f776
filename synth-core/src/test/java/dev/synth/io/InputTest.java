package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aGzFileIsUnpacked(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("people.CSV.GZ"), packed("a,b\n1,2\n"));
    assertThat(Texts.cells(Texts.read(Input.of(file), ReadOptions.DEFAULT), "b"))
        .containsExactly("2");
  }

  @Test
  void aPlainFileIsReadAsItIs(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), "a,b\n1,2\n");
    Input input = Input.of(file);
    assertThat(input.name()).isEqualTo("people.csv");
    assertThat(Texts.read(input, ReadOptions.DEFAULT).rows()).isEqualTo(1);
  }

  @Test
  void aDamagedGzFileIsToldWithItsName(@TempDir Path folder) throws IOException {
    String message =
        """
        the file cannot be unpacked
         -> people.csv.gz
        To fix: pack it again with gzip; it is damaged or was cut off.""";
    Path file = folder.resolve("people.csv.gz");
    byte[] whole = packed("a,b\n1,2\n".repeat(1_000));
    for (byte[] damaged :
        new byte[][] {
          "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), {}, Arrays.copyOf(whole, whole.length - 5)
        }) {
      Files.write(file, damaged);
      assertThatThrownBy(() -> Texts.read(Input.of(file), ReadOptions.DEFAULT))
          .isInstanceOf(SynthException.class)
          .hasMessage(message);
    }
  }
}
