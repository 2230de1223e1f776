package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenguinsTest {
  @Test
  void rowsComeFromTheCommittedModelAlone() throws IOException {
    assertFalse(Files.exists(Path.of("private")), "no real data is here");
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("org.nd4j.linalg.factory.Nd4j"));
    try (InputStream in = PenguinsTest.class.getResourceAsStream("/penguins.csv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertEquals(
          "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year",
          lines.get(0));
      assertEquals(41, lines.size());
    }
  }
}
