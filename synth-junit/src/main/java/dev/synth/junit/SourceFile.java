package dev.synth.junit;

import dev.synth.io.Digests;
import dev.synth.problem.SynthException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that {@link SyntheticData#from} names, a model or real rows; in a folder or inside a jar.
 *
 * @param path where it is, or where it would be
 * @param packed where it is inside a jar, if it is
 */
record SourceFile(Path path, @Nullable URI packed) {
  /** A file of the file system, there or not. */
  static SourceFile file(Path path) {
    return new SourceFile(path, null);
  }

  /** A resource, or that path when the class path does not have it. */
  static SourceFile resource(ClassLoader loader, String name, Path otherwise) {
    URL found = loader.getResource(name);
    if (found == null) {
      return file(otherwise);
    }
    try {
      URI uri = found.toURI();
      return "file".equals(uri.getScheme()) ? file(Path.of(uri)) : new SourceFile(otherwise, uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean present() {
    return packed != null || Files.isRegularFile(path);
  }

  /** Lower-case hex SHA-256 of its bytes, {@code absent} without any. */
  String digest() {
    if (!present()) {
      return "absent";
    }
    try (InputStream in = open()) {
      MessageDigest sha = Digests.sha256();
      new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
      return Digests.hex(sha);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Calls with a path to read while the call lasts; out of a jar it is a copy. */
  <T> T read(Function<Path, T> reader) {
    if (packed == null) {
      return reader.apply(path);
    }
    try {
      Path folder = Files.createTempDirectory("synth");
      Path copy = folder.resolve(path.getFileName());
      try (InputStream in = open()) {
        Files.copy(in, copy);
        return reader.apply(copy);
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream open() throws IOException {
    if (packed == null) {
      return Files.newInputStream(path);
    }
    URLConnection connection = packed.toURL().openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private SynthException unreadable(Exception reason) {
    return SynthException.of("cannot read " + path.getFileName())
        .at(packed == null ? path.toString() : packed.toString())
        .because(reason)
        .toFix("make the file readable.");
  }
}
