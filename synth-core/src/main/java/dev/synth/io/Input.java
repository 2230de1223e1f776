package dev.synth.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, with a name for messages. */
public interface Input {
  /** What messages call it, such as {@code customers.csv}. */
  String name();

  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** A file; named by its file name. Unpacked when it is gzip, or a zip archive of one file. */
  static Input of(Path file) {
    return new Input() {
      @Override
      public String name() {
        return String.valueOf(file.getFileName());
      }

      @Override
      public InputStream open() throws IOException {
        return Unpacked.of(name(), new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      }
    };
  }

  /** Bytes in memory; copied. Unpacked as a file is. */
  static Input of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Input() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return Unpacked.of(name, new ByteArrayInputStream(copy));
      }
    };
  }
}
