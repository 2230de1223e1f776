package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.synth.junit.SyntheticData;
import dev.synth.synthesis.ModelFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiamondsTest {
  record Diamond(BigDecimal carat, String cut, String color, String clarity, int price) {}

  @Test
  void largerDiamondsCostMore(
      @SyntheticData(from = "model:diamonds.synth", rows = 1_000) List<Diamond> diamonds) {
    assertEquals(1_000, diamonds.size());
    double small = meanPrice(diamonds, "0", "0.7");
    double large = meanPrice(diamonds, "1", "9");
    assertTrue(large > 2 * small, "mean price below 0.7 carat " + small + ", from 1 carat " + large);
  }

  private static double meanPrice(List<Diamond> diamonds, String from, String below) {
    return diamonds.stream()
        .filter(d -> d.carat().compareTo(new BigDecimal(from)) >= 0)
        .filter(d -> d.carat().compareTo(new BigDecimal(below)) < 0)
        .mapToInt(Diamond::price)
        .average()
        .orElseThrow();
  }

  @Test
  void showsRealAndSyntheticRows() throws IOException {
    List<String> real = Files.readAllLines(Path.of("data/diamonds.csv"));
    Path fixture = Path.of("target/generated-test-resources/synth/diamonds.csv");
    List<String> synthetic = Files.readAllLines(fixture);
    assertEquals(real.get(0).replace("\"", ""), synthetic.get(0));
    System.out.println();
    System.out.printf("%-52s   %s%n", "real (public data: this once it may be shown)", "synthetic");
    printSideBySide(real.get(0), synthetic.get(0));
    for (int i = 1; i <= 5; i++) {
      printSideBySide(real.get(i * real.size() / 6), synthetic.get(i * synthetic.size() / 6));
    }
    System.out.println();
    printScores();
    System.out.println();
    for (String made :
        List.of(
            "src/test/synth/models/diamonds.synth",
            "target/generated-test-resources/synth/diamonds.csv",
            "target/generated-test-resources/synth/diamonds.jsonl",
            "target/generated-test-resources/synth/META-INF/synth/manifest.json")) {
      Path file = Path.of(made).toAbsolutePath();
      System.out.println(file + "  " + Files.size(file) + " bytes");
    }
    System.out.println();
  }

  private static void printSideBySide(String real, String synthetic) {
    System.out.printf("%-52s   %s%n", real.replace("\"", ""), synthetic);
  }

  private static void printScores() {
    var certificate =
        ModelFile.read(Path.of("src/test/synth/models/diamonds.synth")).certificate().orElseThrow();
    System.out.println(
        "scores of the model, on " + certificate.heldOutRows() + " rows that it has not seen");
    for (var score : certificate.scores()) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %.4f +- %.4f   %s%n",
          score.metric(),
          score.value(),
          score.noise(),
          score.bound().isEmpty() ? "" : score.bound() + (score.passed() ? ": kept" : ": breached"));
    }
  }
}
