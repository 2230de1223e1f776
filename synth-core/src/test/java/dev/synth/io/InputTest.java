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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  @Test
  void gzipIsUnpackedUnderAnyName(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("people.csv"), packed("a,b\n1,2\n"));
    assertThat(Texts.read(Input.of(file), ReadOptions.DEFAULT).rows()).isEqualTo(1);
  }

  private static byte[] zipped(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void fails(byte[] zip, String message) {
    assertThatThrownBy(() -> Texts.read(Input.of("people.zip", zip), ReadOptions.DEFAULT))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(message + "\n -> people.zip\nTo fix: ");
  }

  @Test
  void aZipOfOneFileIsThatFile() throws IOException {
    byte[] zip =
        zipped("people/", "", "__MACOSX/._a.csv", "x", ".DS_Store", "x", "people/a.csv", "a\n1\n");
    assertThat(Texts.read(Input.of("people.zip", zip), ReadOptions.DEFAULT).rows()).isEqualTo(1);
  }

  @Test
  void anyOtherZipIsRefused() throws IOException {
    fails(zipped("a.csv", "a\n1\n", "b.csv", "a\n1\n"), "the zip archive holds more than one file");
    fails(zipped("a/", ""), "the zip archive holds no file, or is damaged");
    byte[] whole = zipped("a.csv", "a,b\n1,2\n".repeat(1_000));
    fails(Arrays.copyOf(whole, whole.length / 3), "the file cannot be unpacked");
    fails(
        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
        "the zip archive holds no file, or is damaged");
  }

  @Test
  void whatUnpacksToFarTooMuchIsRefused() throws IOException {
    byte[] zip = zipped("a.csv", "a,b\n" + "1,2\n".repeat(20_000_000));
    fails(zip, "the file unpacks to more than 300 times its size");
  }
}
