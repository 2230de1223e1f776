package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  @Test
  void nothingIsThereBeforeItIsPublished() throws IOException {
    Path target = folder.resolve("a/b.csv");
    try (StagedFile staged = StagedFile.of(target, bytes("x"))) {
      assertThat(target).doesNotExist();
      staged.publish();
      assertThat(target).hasContent("x");
      assertThat(staged.sha256())
          .isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }
    assertThat(files()).containsExactly("b.csv");
  }

  @Test
  void withoutPublishingNothingIsLeft() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "old");
    try (var staged = new StagedFile(folder.resolve("b.csv"));
        OutputStream out = staged.open()) {
      out.write(bytes("half"));
    }
    assertThat(folder.resolve("b.csv")).hasContent("old");
    assertThat(files()).containsExactly("b.csv");
  }

  @Test
  void equalBytesAreNotWrittenAgain() throws IOException {
    Path target = Files.writeString(folder.resolve("b.csv"), "x");
    Files.setLastModifiedTime(target, LONG_AGO);
    try (StagedFile staged = StagedFile.of(target, bytes("x"))) {
      staged.publish();
    }
    assertThat(Files.getLastModifiedTime(target)).isEqualTo(LONG_AGO);
    try (StagedFile staged = StagedFile.of(target, bytes("y"))) {
      staged.publish();
    }
    assertThat(Files.getLastModifiedTime(target)).isNotEqualTo(LONG_AGO);
    assertThat(target).hasContent("y");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
