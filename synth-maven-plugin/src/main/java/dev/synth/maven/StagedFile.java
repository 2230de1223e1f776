package dev.synth.maven;

import dev.synth.io.Digests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;

/**
 * A file being written beside its target. {@link #publish} puts it in place at once; closing it
 * without that leaves nothing behind.
 */
final class StagedFile implements AutoCloseable {
  private final Path target;
  private final Path half;
  private final MessageDigest digest = Digests.sha256();
  private String sha256 = "";

  StagedFile(Path target) throws IOException {
    this.target = target;
    Path folder =
        Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(folder);
    this.half = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /** A new file with those bytes. */
  static StagedFile of(Path target, byte[] bytes) throws IOException {
    var staged = new StagedFile(target);
    try (OutputStream out = staged.open()) {
      out.write(bytes);
    }
    return staged;
  }

  /** The stream to write it with; the caller closes it. */
  OutputStream open() throws IOException {
    OutputStream file = Files.newOutputStream(half, StandardOpenOption.CREATE_NEW);
    return new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16);
  }

  Path target() {
    return target;
  }

  /** The digest of what was written; read it after the stream is closed. */
  String sha256() {
    if (sha256.isEmpty()) {
      sha256 = Digests.hex(digest);
    }
    return sha256;
  }

  /** Puts it in place; a target with the same bytes is left alone, time stamp and all. */
  void publish() throws IOException {
    if (Files.isRegularFile(target) && Files.mismatch(half, target) < 0) {
      return;
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(half);
  }
}
