package dev.synth.junit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what fed a failed test to {@code target/synth/<class>/<method>/<parameter>.csv}. The rows
 * are synthetic, so the files are no secret.
 */
final class DatasetDump {
  private DatasetDump() {}

  /**
   * Writes one dataset.
   *
   * @param label names the file
   * @return the file, relative to the module's directory, or why it could not be written
   */
  static String write(InjectedDataset injected, FailedTest test, String label) {
    Path basedir = injected.run().basedir();
    Path folder = basedir.resolve("target/synth").resolve(safe(test.type().getName()));
    if (test.method().isPresent()) {
      String invocation = test.invocation() == 0 ? "" : "-" + test.invocation();
      folder = folder.resolve(safe(test.method().get()) + invocation);
    }
    Path file = folder.resolve(safe(label) + ".csv");
    try {
      Files.createDirectories(folder);
      injected.writeCsv(new BufferedOutputStream(Files.newOutputStream(file)));
      return basedir.relativize(file).toString();
    } catch (IOException e) {
      return "could not be written: " + e;
    }
  }

  private static String safe(String name) {
    return name.replaceAll("[^\\p{Alnum}._$-]", "_");
  }
}
