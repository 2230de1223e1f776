package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.random.Rng;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  private static TableModel model() {
    Field id = Field.of("id", new ColumnType.Numeric(0), false);
    var certificate =
        new Certificate(
            LocalDate.parse("2025-03-04"),
            800,
            200,
            800,
            List.of(1L, 2L),
            List.of(
                new Certificate.Line("dcr-share", 0.51, 0.01, "dcr-share <= 0.55", true),
                new Certificate.Line("quality", Double.NaN, 0, "", true)),
            List.of(new Certificate.Holding("a <= b", true, 1, Double.NaN, 0.99)),
            Optional.empty());
    return new TableModel(
        new Schema(List.of(id)),
        Optional.empty(),
        Map.of("id", MadeColumn.of(id, "sequence(5)", 0.25, "en", CLOCK)),
        new History(
            Provenance.NONE.with("source.sha256", "ab"),
            Trace.NONE.with(Trace.TRAINING, List.of(2.25, 1.0)),
            Optional.of(certificate)));
  }

  private static TableModel read(byte[] bytes) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(bytes), "m.synth");
  }

  @Test
  void everythingComesBack() throws IOException {
    TableModel again = read(ModelFile.bytes(model()));
    assertThat(again.schema()).isEqualTo(model().schema());
    assertThat(again.history().provenance()).isEqualTo(model().history().provenance());
    assertThat(again.certificate()).isEqualTo(model().certificate());
    assertThat(again.sample(new Sampling(0, 50, 3)))
        .isEqualTo(model().sample(new Sampling(0, 50, 3)));
    assertThat(again.disclosure()).isEqualTo(Disclosure.NOTHING);
  }

  @Test
  void writingIsWholeOrNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sub/m.synth");
    ModelFile.write(model(), file);
    assertThat(Files.readAllBytes(file)).isEqualTo(ModelFile.bytes(model()));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anAbsentFileSaysHowToTrainIt(@TempDir Path folder) {
    Path file = folder.resolve("m.synth");
    assertThatThrownBy(() -> ModelFile.read(file))
        .hasMessage(
            "there is no model file\n -> "
                + file
                + "\nTo fix: train it with mvn synth:train, or correct the path.");
  }

  @Test
  void otherFilesAreNoModels() throws IOException {
    for (byte[] bytes : List.of(new byte[0], "id,name\n".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> read(bytes))
          .hasMessage(
              """
              'm.synth' is not a model file
               -> expected a zip of model.json and weights.bin
              To fix: name a file that synth:train has written.""");
    }
    byte[] otherZip = zip(ZipEntry.DEFLATED, "evil.bin", new byte[10]);
    assertThatThrownBy(() -> read(otherZip))
        .hasMessageStartingWith("'m.synth' is not a model file");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] bomb = zip(ZipEntry.DEFLATED, "model.json", new byte[100 << 20]);
    assertThatThrownBy(() -> read(bomb))
        .hasMessage(
            """
            model file 'm.synth' is damaged
             -> model.json is compressed or larger than 64 MB
            To fix: restore it from version control, or train it again with mvn synth:train.""");
  }

  private static byte[] zip(int method, String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setMethod(method);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void aChangedOrTruncatedFileIsDamaged() throws IOException {
    byte[] good = ModelFile.bytes(model());
    String text = new String(good, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("sequence(5)") + 9;
    Rng rng = Rng.of(1, "damage");
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      int where = i == 0 ? at : rng.seek(i, 0).nextInt(text.indexOf("PK\001\002"));
      bad[where] ^= (byte) (1 << rng.nextInt(8));
      assertReadsNothingElse(bad);
    }
    for (int length = 0; length < text.indexOf("PK\001\002"); length += 13) {
      assertReadsNothingElse(Arrays.copyOf(good, length));
    }
  }

  /** A flipped bit is found, or it stands where it means nothing (a time stamp of the zip). */
  private static void assertReadsNothingElse(byte[] bad) throws IOException {
    TableModel read;
    try {
      read = read(bad);
    } catch (dev.synth.problem.SynthException expected) {
      assertThat(expected.getMessage()).contains("To fix:");
      return;
    }
    assertThat(ModelFile.bytes(read)).isEqualTo(ModelFile.bytes(model()));
  }

  private static byte[] ofVersion(int version) throws IOException {
    String json =
        "{\"sha256\" : \""
            + "0".repeat(64)
            + "\", \"format\": \"synth-model\", \"version\": "
            + version
            + "}";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "model.json", json.getBytes(StandardCharsets.UTF_8));
      put(zip, "weights.bin", new byte[0]);
    }
    return bytes.toByteArray();
  }

  @Test
  void anotherVersionSaysSo() {
    assertThatThrownBy(() -> read(ofVersion(9)))
        .hasMessage(
            """
            model file 'm.synth' is of a newer version
             -> it has version 9, this synth reads version 2
            To fix: use the synth version that wrote it, or train it again.""");
    assertThatThrownBy(() -> read(ofVersion(1)))
        .hasMessage(
            """
            model file 'm.synth' is of an older version
             -> it has version 1, this synth reads version 2
            To fix: train it again with mvn synth:train, or use the synth version that wrote it.""");
  }

  /** Whoever changes a file with care, checksums of the zip and all, is found out by a build. */
  @Test
  void aChangedCertificateIsFoundByItsDigest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("m.synth");
    ModelFile.write(model(), file);
    ModelFile.requireUnchanged(file);
    String json = entry(ModelFile.bytes(model()), "model.json").replace("0.51", "0.50");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "model.json", json.getBytes(StandardCharsets.UTF_8));
      put(zip, "weights.bin", new byte[0]);
    }
    Files.write(file, bytes.toByteArray());
    assertThat(ModelFile.read(file).certificate().orElseThrow().scores().get(0).value())
        .isEqualTo(0.5);
    assertThatThrownBy(() -> ModelFile.requireUnchanged(file))
        .hasMessage(
            """
            model file 'm.synth' is damaged
             -> its checksum does not match its content
            To fix: restore it from version control, or train it again with mvn synth:train.""");
  }

  private static String entry(byte[] file, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var crc = new java.util.zip.CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
