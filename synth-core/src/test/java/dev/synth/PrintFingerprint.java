package dev.synth;

import dev.synth.io.Fingerprint;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Sampling;
import java.nio.file.Path;

/** Prints the fingerprint of a model's rows, from a JVM of its own. */
final class PrintFingerprint {
  private PrintFingerprint() {}

  public static void main(String[] arguments) {
    var how = new Sampling(0, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    System.out.println(Fingerprint.of(ModelFile.read(Path.of(arguments[0])).sample(how)));
  }
}
