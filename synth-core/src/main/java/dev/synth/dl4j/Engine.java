package dev.synth.dl4j;

import dev.synth.problem.SynthException;
import java.util.Locale;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native engine: whether it is there, and how it is set up. */
public final class Engine {
  private static final String VERSION = "1.0.0-M2.1";

  private Engine() {}

  /**
   * Starts the engine with one native thread a caller (more spin while they wait), and the given
   * seed for its own generator.
   *
   * @throws SynthException when its libraries are not on the class path or do not load here
   */
  public static void start(long seed) {
    System.setProperty("org.nd4j.log.initialization", "false"); // else 13 lines of banner
    try {
      Nd4j.getRandom().setSeed(seed);
      Nd4j.factory().blas().setMaxThreads(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    } catch (NoClassDefFoundError | ExceptionInInitializerError | UnsatisfiedLinkError e) {
      throw absent(e);
    } catch (RuntimeException e) {
      if (isNoBackend(e)) {
        throw absent(e);
      }
      throw e;
    }
  }

  private static boolean isNoBackend(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getClass().getSimpleName().equals("NoAvailableBackendException")) {
        return true;
      }
    }
    return false;
  }

  private static SynthException absent(Throwable e) {
    return SynthException.of(
            "fitting a neural synthesizer needs ND4J, which is not on the class path")
        .at("looked for org.nd4j:nd4j-native " + VERSION + " for " + host())
        .because(e)
        .toFix(
            "add these dependencies where you fit (sampling a saved model needs none of them):\n"
                + dependencies(host()));
  }

  /** The platform as JavaCPP names it, such as {@code linux-x86_64}. */
  static String host() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String cpu = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.contains("win") ? "windows" : os.contains("mac") ? "macosx" : "linux";
    String processor =
        switch (cpu) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> cpu;
        };
    return system + "-" + processor;
  }

  static String dependencies(String host) {
    return """
    <dependency>
      <groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>%1$s</version>
    </dependency>
    <dependency>
      <groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>%1$s</version>
      <classifier>%2$s</classifier>
    </dependency>
    <dependency>
      <groupId>org.nd4j</groupId><artifactId>nd4j-native-preset</artifactId><version>%1$s</version>
      <classifier>%2$s</classifier>
    </dependency>
    <dependency>
      <groupId>org.bytedeco</groupId><artifactId>openblas</artifactId><version>0.3.19-1.5.7</version>
      <classifier>%2$s</classifier>
    </dependency>
    <dependency>
      <groupId>org.bytedeco</groupId><artifactId>javacpp</artifactId><version>1.5.7</version>
      <classifier>%2$s</classifier>
    </dependency>
    <dependency>
      <groupId>org.deeplearning4j</groupId><artifactId>deeplearning4j-core</artifactId><version>%1$s</version>
      <exclusions>
        <exclusion><groupId>org.bytedeco</groupId><artifactId>*</artifactId></exclusion>
        <exclusion><groupId>org.datavec</groupId><artifactId>datavec-data-image</artifactId></exclusion>
        <exclusion><groupId>org.deeplearning4j</groupId><artifactId>deeplearning4j-datasets</artifactId></exclusion>
        <exclusion><groupId>org.deeplearning4j</groupId><artifactId>deeplearning4j-modelimport</artifactId></exclusion>
        <exclusion><groupId>org.deeplearning4j</groupId><artifactId>deeplearning4j-ui-components</artifactId></exclusion>
      </exclusions>
    </dependency>
    """
        .formatted(VERSION, host)
        .stripTrailing();
  }
}
