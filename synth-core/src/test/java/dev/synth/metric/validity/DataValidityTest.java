package dev.synth.metric.validity;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataValidityTest {
  private static final double NAN = Double.NaN;

  private static Table keys(DoubleColumn keys, double[] numbers, String... levels) {
    return table().with("id", keys, Role.KEY).numbers("x", numbers).category("c", levels).done();
  }

  private static final Table REAL =
      keys(
          DoubleColumn.of(new double[] {1, 2, 3, 4}),
          new double[] {0, 1, 1, 2},
          "a",
          "a",
          "b",
          "b");

  @Test
  void isTheMeanOverColumnsWhateverTheirKind() {
    Table synthetic =
        keys(
            DoubleColumn.of(new double[] {7, 7, 8, 9}),
            new double[] {0, 2, 3, -1},
            "a",
            "b",
            "a",
            "a");

    Score validity = new DataValidity().score(compare(REAL, synthetic));

    assertThat(validity.parts()).containsOnly(entry("id", 0.75), entry("x", 0.5), entry("c", 1.0));
    assertThat(validity.value()).isEqualTo(0.75);
    assertThat(new Diagnostic().score(compare(REAL, synthetic)).parts())
        .containsExactly(entry("data-validity", 0.75), entry("data-structure", 1.0));
    assertThat(new Diagnostic().score(compare(REAL, synthetic)).value()).isEqualTo(0.875);
  }

  @Test
  void keysAreWhatTheTrainingRowsSayAreKeys() {
    Table unnamed = table().numbers("id", 1, 1).numbers("x", 1, 1).category("c", "a", "a").done();

    assertThat(new KeyUniqueness().score(compare(REAL, unnamed)).parts())
        .containsExactly(entry("id", 0.5));
    assertThat(new KeyUniqueness().score(compare(unnamed, REAL)).note())
        .isEqualTo("there is no key column");
  }

  @Test
  void keysOfTextCountAndMissingOnesAreNotUnique() {
    Table texts =
        table()
            .with("id", TextColumn.of(Arrays.asList("a", null, "b", "a", null)), Role.KEY)
            .done();

    assertThat(new KeyUniqueness().score(compare(texts, texts)).value()).isEqualTo(0.4);
  }

  @Test
  void missingCellsAreOutsideOnlyWhereNoTrainingCellIsMissing() {
    Table full = table().numbers("x", 1, 2).category("c", "a", "a").done();
    Table gaps = table().numbers("x", 1, NAN).category("c", "a", null).done();

    assertThat(new DataValidity().score(compare(full, gaps)).parts())
        .containsOnly(entry("x", 0.5), entry("c", 0.5));
    assertThat(new DataValidity().score(compare(gaps, full)).parts())
        .containsOnly(entry("x", 0.5), entry("c", 1.0));
    assertThat(new DataValidity().score(compare(gaps, gaps)).value()).isOne();
  }

  @Test
  void extremeNumbersAreNumbers() {
    Table real = table().numbers("x", -Double.MAX_VALUE, Double.MAX_VALUE).done();

    assertThat(new BoundaryAdherence().score(compare(real, real)).value()).isOne();
  }

  @Test
  void noKeyOfAPersonIsInAScore() {
    Table secret = table().with("id", TextColumn.of(List.of("4711-secret")), Role.KEY).done();

    assertThat(new KeyUniqueness().score(compare(secret, TestTables.none(secret))).toString())
        .doesNotContain("4711");
  }
}
