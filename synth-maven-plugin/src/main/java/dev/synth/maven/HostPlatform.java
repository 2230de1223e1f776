package dev.synth.maven;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Locale;

/** The machine's name as JavaCPP writes it, which is the classifier of its native libraries. */
final class HostPlatform {
  /** What nd4j-native is published for. */
  static final List<String> KNOWN =
      List.of("linux-arm64", "linux-x86_64", "macosx-arm64", "macosx-x86_64", "windows-x86_64");

  private HostPlatform() {}

  /** Of this JVM. */
  static String current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /**
   * Of a JVM with those system properties.
   *
   * @throws SynthException when there are no native libraries for it
   */
  static String of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : os;
    String processor =
        switch (arch) {
          case "amd64", "x86-64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> arch;
        };
    String platform = system + "-" + processor;
    if (!KNOWN.contains(platform)) {
      throw SynthException.of("a neural synthesizer cannot be trained on " + platform)
          .at("its native libraries are published for " + KNOWN)
          .toFix("train on one of these and commit the model; every machine samples from it.");
    }
    return platform;
  }
}
