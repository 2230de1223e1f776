package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.synth.junit.SyntheticData;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenguinsTest {
  record Penguin(
      String species, String island, BigDecimal billLengthMm, Integer bodyMassG, int year) {}

  record Visitor(long id, String email) {}

  @Test
  void modelGivesRecords(
      @SyntheticData(from = "model:penguins.synth", rows = 60) List<Penguin> penguins) {
    assertEquals(60, penguins.size());
    assertTrue(penguins.stream().allMatch(p -> p.year() >= 2007 && p.year() <= 2009));
  }

  @Test
  void modelGivesATable(@SyntheticData(from = "model:penguins.synth") Table penguins) {
    assertEquals(100, penguins.rows());
    assertEquals("species", penguins.schema().field(0).name());
  }

  @Test
  void rulesNeedNoModel(@SyntheticData(rows = 5) List<Visitor> visitors) {
    assertEquals(5, visitors.size());
    assertTrue(visitors.stream().allMatch(v -> v.email().contains("@example.")));
  }
}
