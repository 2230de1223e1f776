package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.io.CsvFormat;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import dev.synth.relation.keeping.Keeping;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import dev.synth.training.TrainingRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as people have them: each column is read as what it is, learnt, and written in its shape.
 */
class AwkwardSpellingsTest {
  private static final TableFormat CSV = new CsvFormat();

  private final List<String> warnings = new ArrayList<>();

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = AwkwardSpellingsTest.class.getResourceAsStream("/awkward/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private Table read(String file) throws IOException {
    return CSV.reader()
        .orElseThrow()
        .read(Input.of(file, bytes(file)), ReadOptions.DEFAULT.withWarnings(warnings::add));
  }

  /** The cells of a column of rows that were learnt from a table, as they are written. */
  private static List<String> drawn(Table real, String column) throws IOException {
    Synthesizer cart = Catalog.of(Synthesizer.class).get("cart");
    Keeping keeping = Keeping.of(real, List.of(), Set.of());
    TableModel.Learnt learnt = TrainingRun.learn(cart, real, keeping, Work.quiet());
    Table rows = learnt.keeping().unfold(learnt.model().sample(new Sampling(0, 400, 1)));
    return written(rows.select(List.of(column))).lines().skip(1).toList();
  }

  private static String written(Table table) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = CSV.writer(table.schema(), out)) {
      writer.append(table);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "currency_strings.csv ; price ; decimal ; \"?\\$\\d{1,3}(,\\d{3})*\\.\\d{2}\"?",
        "percent.csv ; share ; decimal ; \\d+\\.\\d%",
        "21_semicolon_deccomma.csv ; weight ; decimal ; \"\\d+,\\d{2}\"",
        "month_name_dates.csv ; due ; date ; \\d{2}-[A-Z][a-z]{2}-202\\d",
        "am_pm_datetimes.csv ; login ; datetime ; (0\\d|1[0-2])/\\d{2}/202\\d (0\\d|1[0-2]):\\d{2} [AP]M",
        "yyyymmdd_integers.csv ; day_key ; date ; 202\\d(0\\d|1[0-2])([0-2]\\d|3[01])",
        "us_dates_all_days_up_to_12.csv ; due ; date ; \\d{2}/(0\\d|1[0-2])/202\\d",
        "offsets_lost.csv ; at ; datetime ; .*T\\d{2}:\\d{2}:00\\+02:00",
        "NaN_decimal.csv ; weight ; decimal ; NaN|\\d+\\.\\d{2}",
        "one_bad_cell.csv ; temp ; decimal ; |\\d+\\.\\d{2}",
        "09_units_row.csv ; weight ; decimal ; |\\d+\\.\\d{2}",
        "country_NA_is_Namibia.csv ; country_code ; category ; [A-Z]{2}",
      })
  void aColumnIsLearntAsWhatItIsAndKeepsItsShape(
      String file, String column, String type, String shape) throws IOException {
    Table real = read(file);
    assertThat(real.schema().field(real.schema().indexOf(column).orElseThrow()).type().word())
        .isEqualTo(type);
    List<String> cells = drawn(real, column);
    assertThat(cells).allMatch(cell -> cell.matches(shape));
    assertThat(Set.copyOf(cells)).hasSizeGreaterThan(2);
  }

  @Test
  void aMissingWordComesBackInItsShare() throws IOException {
    List<String> cells = drawn(read("NaN_decimal.csv"), "weight");
    // 14 of 120 are missing; 400 draws of that share, six standard deviations around it
    long missing = cells.stream().filter("NaN"::equals).count();
    assertThat(missing).isBetween(8L, 90L);
  }

  @Test
  void namibiaIsACountry() throws IOException {
    Table real = read("country_NA_is_Namibia.csv");
    assertThat(real.column("country_code").hasMissing()).isFalse();
    assertThat(drawn(real, "country_code")).contains("NA");
  }

  @Test
  void aStrayCellIsToldByItsLineAndShape() throws IOException {
    read("one_bad_cell.csv");
    assertThat(warnings)
        .containsExactly(
            "one_bad_cell.csv: 1 of 120 cells of column 'temp' is no decimal and counts as missing:"
                + " line 62, of shape 'aaaaa'; to refuse them, write {strays: strict} for the"
                + " column");
  }

  @Test
  void aDateOfTwoReadingsIsTold() throws IOException {
    read("us_dates_all_days_up_to_12.csv");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("column 'due' is read as dd/MM/yyyy");
  }

  @Test
  void theLocaleDecidesADateOfTwoReadings() throws IOException {
    ReadOptions american = ReadOptions.DEFAULT.withWarnings(warnings::add).withLocale("en-US");
    String file = "us_dates_all_days_up_to_12.csv";
    Table real = CSV.reader().orElseThrow().read(Input.of(file, bytes(file)), american);
    assertThat(warnings).isEmpty();
    assertThat(written(real)).isEqualTo(new String(bytes(file), StandardCharsets.UTF_8));
    assertThat(real.schema().field(1).type().toString()).contains("MM/dd/yyyy");
  }
}
