package dev.synth.schema.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a table of facts that lies beside a class. */
public final class Lines {
  private Lines() {}

  /** Those that are neither empty nor begin with {@code #}, in UTF-8. */
  public static List<String> of(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
