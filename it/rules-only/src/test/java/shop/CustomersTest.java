package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTest {
  @Test
  void fixtureIsOnTheClassPath() throws IOException {
    List<String> lines = lines("/customers.csv");
    assertEquals("id,name,email,income", lines.get(0));
    assertTrue(lines.size() == 51 || lines.size() == 21, "rows: " + lines.size());
    assertTrue(
        IntStream.range(1, lines.size()).allMatch(i -> lines.get(i).startsWith(i + ",")),
        "keys are numbered");
    assertTrue(lines.stream().skip(1).allMatch(l -> l.matches(".*@example\\.(com|org|net),.*")));
    assertEquals(lines.size() - 1, lines("/more/customers.jsonl").size());
  }

  @Test
  void noNeuralLibraryIsOnTheClassPath() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("org.nd4j.linalg.factory.Nd4j"));
  }

  private static List<String> lines(String path) throws IOException {
    try (InputStream in = CustomersTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
