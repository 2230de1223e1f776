package dev.synth.maven;

import dev.synth.maven.MadeFixture.MadeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last build made, kept under {@code target}: one line a fact, parts separated by tabs. A
 * file that is damaged or of another format counts as none: then everything is made again.
 */
final class BuildState {
  private static final String FORMAT = "synth state 1";

  private BuildState() {}

  static Map<String, MadeFixture> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    Map<String, MadeFixture> fixtures = new LinkedHashMap<>();
    if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
      return fixtures;
    }
    for (String line : lines.subList(1, lines.size())) {
      List<String> parts = List.of(line.split("\t", -1));
      MadeFixture fixture = fixtures.get(parts.size() > 1 ? parts.get(1) : "");
      if (parts.get(0).equals("fixture") && parts.size() == 4) {
        fixtures.put(
            parts.get(1),
            new MadeFixture(parts.get(1), parts.get(2), List.of(), parts.get(3), List.of()));
      } else if (parts.get(0).equals("file") && parts.size() == 5 && fixture != null) {
        var made = new MadeFile(parts.get(2), parts.get(3), parts.get(4));
        fixtures.put(fixture.id(), with(fixture, made));
      } else if (parts.get(0).equals("warning") && parts.size() == 3 && fixture != null) {
        fixtures.put(fixture.id(), with(fixture, parts.get(2)));
      } else {
        return Map.of();
      }
    }
    return fixtures;
  }

  static byte[] bytes(Iterable<MadeFixture> fixtures) {
    var text = new StringBuilder(FORMAT).append('\n');
    for (MadeFixture fixture : fixtures) {
      line(text, "fixture", fixture.id(), fixture.key(), fixture.entry());
      for (MadeFile file : fixture.files()) {
        line(text, "file", fixture.id(), file.format(), file.path(), file.sha256());
      }
      for (String warning : fixture.warnings()) {
        line(text, "warning", fixture.id(), warning);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "\t").append(parts[i].replaceAll("[\\t\\r\\n]+", " "));
    }
    text.append('\n');
  }

  private static MadeFixture with(MadeFixture fixture, MadeFile file) {
    List<MadeFile> files = new ArrayList<>(fixture.files());
    files.add(file);
    return new MadeFixture(fixture.id(), fixture.key(), files, fixture.entry(), fixture.warnings());
  }

  private static MadeFixture with(MadeFixture fixture, String warning) {
    List<String> warnings = new ArrayList<>(fixture.warnings());
    warnings.add(warning);
    return new MadeFixture(fixture.id(), fixture.key(), fixture.files(), fixture.entry(), warnings);
  }
}
