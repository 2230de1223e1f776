package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKeyTest {
  @TempDir Path folder;

  @Test
  void aModelHasOneAlthoughItIsAnArchiveOfTwoFiles() throws IOException {
    Path model = folder.resolve("people.synth");
    try (OutputStream out = Files.newOutputStream(model);
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("model.json"));
      zip.putNextEntry(new ZipEntry("weights.bin"));
    }
    assertThat(ContentKey.of(model)).matches("[0-9a-f]{64}");
    assertThat(ContentKey.of(folder.resolve("other.synth"))).isEqualTo("absent");
  }
}
