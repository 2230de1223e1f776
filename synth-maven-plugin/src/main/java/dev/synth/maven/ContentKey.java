package dev.synth.maven;

import dev.synth.io.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** What tells whether content has changed: SHA-256, in lower-case hex. */
final class ContentKey {
  private ContentKey() {}

  /** Of texts, each with its length, so that no two lists are alike. */
  static String of(List<String> texts) {
    MessageDigest digest = Digests.sha256();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return Digests.hex(digest);
  }

  /** Of a file's bytes, whatever they are, or {@code absent}. */
  static String of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "absent";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Digests.sha256(in);
    }
  }
}
