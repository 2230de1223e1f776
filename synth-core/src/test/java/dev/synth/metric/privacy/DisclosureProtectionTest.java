package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.codes;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.privacy.CorrectAttribution.Mode;
import dev.synth.problem.Work;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureProtectionTest {
  /** Expected values: SDMetrics 0.29, {@code DisclosureProtection.compute_breakdown}, 10 bins. */
  @ParameterizedTest
  @CsvSource({
    "CAP, 0.9079292081755134, 0.680946906131635",
    "ZERO_CAP, 0.9316726942308335, 0.6987545206731252",
    "GENERALIZED_CAP, 0.911093406036748, 0.6833200545275611"
  })
  void equalsSdmetrics(Mode mode, double expected, double protection) throws IOException {
    Table real = placements("real");
    var data = new Comparison(real, real, placements("synthetic"), 1, Work.quiet().withThreads(1));
    List<ComparedColumn> columns = data.columns();

    Score score =
        new DisclosureProtection()
            .of(columns.subList(0, 3), columns.subList(3, 5), ComparedColumn::synthetic, mode);

    assertThat(score.value()).isEqualTo(expected, within(1e-9));
    assertThat(score.parts().get("protection")).isEqualTo(protection, within(1e-9));
    assertThat(score.parts()).containsEntry("baseline", 0.75);
  }

  @Test
  void rolesSayWhatIsKnownAndWhatIsSensitive() {
    Table real = patients("a", "b", "x", "y");

    Score told = score(real, patients("a", "b", "x", "y"));
    Score untold = score(real, patients("a", "b", "y", "x"));

    assertThat(told.value()).isZero();
    assertThat(untold.value()).isEqualTo(1);
    assertThat(told.perfect()).isZero();
    assertThat(told.note()).isEqualTo("2 of 2 training rows can be attributed to");
  }

  @Test
  void aTableWithoutRolesIsSensitiveInItsLastCategory() {
    Table real = table().category("a", "p", "q").category("b", "x", "y").numbers("n", 1, 2).done();

    assertThat(score(real, real).value()).isZero();
    assertThat(score(real, real).parts()).containsEntry("baseline", 0.5);
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    Table real = patients("a", "b", "x", "y");
    Table equal = patients("a", "b", "x", "x");
    Table one = table().category("c", "a", "b").done();

    assertThat(score(equal, equal).note()).isEqualTo("the sensitive cells are all equal");
    assertThat(score(real, patients("c", "d", "x", "y")).note())
        .isEqualTo("no row has the known cells of a training row");
    assertThat(score(one, one).note()).isEqualTo("there are fewer than two columns to compare");
  }

  private static Table patients(String first, String second, String one, String other) {
    return table()
        .with("zip", codes(first, second), Role.QUASI_IDENTIFYING)
        .with("n", DoubleColumn.of(new double[] {1, 1}), Role.INSENSITIVE)
        .with("illness", codes(one, other), Role.SENSITIVE)
        .done();
  }

  private static Score score(Table real, Table synthetic) {
    return new DisclosureProtection()
        .score(new Comparison(real, real, synthetic, 1, Work.quiet().withThreads(1)));
  }

  private static Table placements(String side) throws IOException {
    String file = "student-placements-" + side + ".csv";
    try (var in = Objects.requireNonNull(DisclosureProtectionTest.class.getResourceAsStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = reader.lines().skip(1).map(line -> line.split(",")).toList();
      return table()
          .category("gender", column(rows, 0))
          .category("degree_type", column(rows, 1))
          .numbers(
              "second_perc", rows.stream().mapToDouble(r -> Double.parseDouble(r[2])).toArray())
          .category("placed", column(rows, 3))
          .category("mba_spec", column(rows, 4))
          .done();
    }
  }

  private static String[] column(List<String[]> rows, int place) {
    return rows.stream().map(row -> row[place]).toArray(String[]::new);
  }
}
