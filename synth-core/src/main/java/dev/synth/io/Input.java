package dev.synth.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Bytes that can be read more than once, with a name for messages. */
public interface Input {
  /** What messages call it, such as {@code customers.csv}. */
  String name();

  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** A file; named by its file name. One whose name ends with {@code .gz} is unpacked. */
  static Input of(Path file) {
    return new Input() {
      @Override
      public String name() {
        return String.valueOf(file.getFileName());
      }

      @Override
      public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return name().toLowerCase(Locale.ROOT).endsWith(".gz") ? Unpacked.of(name(), in) : in;
      }
    };
  }

  /** Bytes in memory; copied. */
  static Input of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Input() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(copy);
      }
    };
  }
}
