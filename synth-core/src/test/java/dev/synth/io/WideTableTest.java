package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WideTableTest {
  private static final int ROWS = 500_000;

  @Test
  void halfAMillionRowsOfFortyColumnsAreReadInFourHundredMegabytes()
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Surefire hides the class path in a jar and tells it in a property of its own
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(java, "-Xmx400m", "-cp", classPath, WideTable.class.getName(), "" + ROWS)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said)
        .startsWith(ROWS + " {category=10, date=10, decimal=10, integer=10} 50 234.43\n");
  }
}
