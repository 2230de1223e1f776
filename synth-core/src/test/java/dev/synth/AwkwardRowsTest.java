package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.synth.catalog.Settings;
import dev.synth.io.CsvFormat;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableWriter;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.source.TableFiles;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import dev.synth.training.TrainingRun;
import dev.synth.training.TrainingTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as people have them, from the file to written rows by both synthesizers, as a user has them
 * by default: what stands in each column of the rows, and that they pass the gate.
 */
class AwkwardRowsTest {
  private static final Path FILES = Path.of("src/test/resources/awkward");
  private static final int ROWS = 1_000;

  /** Both, the network as quickly as it can be had: shapes do not depend on how well it learnt. */
  enum By {
    CART("cart"),
    NETWORK("autoregressive-gan(epochs=3, refinements=0)");

    private final String settings;

    By(String settings) {
      this.settings = settings;
    }
  }

  private static final Map<String, List<String>> SHAPES =
      Map.ofEntries(
          Map.entry(
              "01_pandas_index.csv", List.of("colour=blue|red|green", "weight=\\d+\\.\\d\\d?")),
          Map.entry("03_trailing_comma_rows_only.csv", List.of("weight=\\d+\\.\\d\\d?", "n=\\d+")),
          Map.entry("05_sep_line.csv", List.of("weight=\\d+\\.\\d\\d?", "n=\\d+")),
          Map.entry("06_cp1252.csv", List.of("colour=blue|red|gr\u00FCn", "n=\\d+")),
          Map.entry("09_units_row.csv", List.of("weight=\\d+\\.\\d\\d?", "n=\\d+")),
          Map.entry("21_semicolon_deccomma.csv", List.of("weight=\\d+,\\d\\d")),
          Map.entry("23_upper_ext.CSV", List.of("weight=\\d+\\.\\d\\d?", "n=\\d+")),
          Map.entry("NaN_decimal.csv", List.of("weight=NaN|\\d+\\.\\d\\d")),
          Map.entry(
              "am_pm_datetimes.csv", List.of("login=\\d\\d/\\d\\d/20\\d\\d [01]\\d:\\d\\d [AP]M")),
          Map.entry(
              "binary_noise_decimals.csv",
              List.of("kind=WD | New|COD|Q  ", "n=\\d", "x=\\d+(\\.\\d{1,4})?")),
          Map.entry("cannot_be_learnt_after_split.csv", List.of("route=(Weg|Am Weiher) \\d{1,3}")),
          Map.entry("chinese_name_leaks.csv", List.of("plan=pro|gold|basic")),
          Map.entry("country_NA_is_Namibia.csv", List.of("country_code=[A-Z]{2}")),
          Map.entry("currency_strings.csv", List.of("price=\\$[\\d,]+\\.\\d\\d")),
          Map.entry("foreign_keys_repeat.csv", List.of("customer_id=\\d\\d?", "status_id=\\d")),
          Map.entry(
              "gate_fails_independent_columns.csv",
              List.of("x=-?\\d\\.\\d{3}", "y=-?\\d\\.\\d{3}")),
          Map.entry("integers_of_20_digits.csv", List.of("ref=[1-9]\\d{19}")),
          Map.entry("kundenname_leaks.csv", List.of("plan=pro|gold|basic")),
          Map.entry("month_name_dates.csv", List.of("due=\\d\\d-[A-Z][a-z]{2}-20\\d\\d")),
          Map.entry(
              "offsets_lost.csv", List.of("at=20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\+02:00")),
          Map.entry("one_bad_cell.csv", List.of("temp=(\\d+\\.\\d\\d)?")),
          Map.entry("order_number_format.csv", List.of("order_number=ORD-2023-\\d{6}")),
          Map.entry(
              "orders_fk_and_gate.csv",
              List.of(
                  "id=\\d+",
                  "customer_id=\\d\\d?",
                  "product_id=P-\\d{4}",
                  "store_nr=0012|0333|0457",
                  "order_number=ORD-2023-\\d{6}",
                  "invoice_no=\\d{6}",
                  "line_no=[1-5]",
                  "batch=B\\d{5}",
                  "country_code=US|NA|FR|[A-Z]{2}",
                  "quantity=\\d")),
          Map.entry("percent.csv", List.of("share=\\d+\\.\\d%")),
          Map.entry(
              "rare_category_lost_by_cart.csv",
              List.of(
                  "plan=pro|basic|gold",
                  "const=7",
                  "empty=",
                  "flag=True|False",
                  "loan=(\\d+(\\.\\d\\d)?)?")),
          Map.entry("relations.csv", List.of("total=\\d+\\.\\d\\d", "is_cancelled=true|false")),
          Map.entry("start_end_dates.csv", List.of("start_date=20\\d\\d-\\d\\d-\\d\\d")),
          Map.entry("us_dates_all_days_up_to_12.csv", List.of("due=\\d\\d/(0\\d|1[0-2])/20\\d\\d")),
          Map.entry(
              "yyyymmdd_integers.csv", List.of("day_key=20\\d\\d(0\\d|1[0-2])([0-2]\\d|3[01])")));

  private static Table read(String file) {
    return TableFiles.read(Input.of(FILES.resolve(file)), ReadOptions.DEFAULT, found -> {});
  }

  private static Map<String, List<String>> drawn(String file, By by) throws IOException {
    Learning learning = Learning.by(Settings.parse(by.settings)).resolved(Learning.AUTO_TRAINED);
    TableModel model =
        TrainingRun.fit(new TrainingTask("rows", read(file), file, "abc", learning), Work.quiet());
    assertThat(model.certificate().orElseThrow().refusal()).isEmpty();
    return cells(model.sample(new Sampling(0, ROWS, 1)));
  }

  /** As they are written, read by nothing but a parser of CSV. */
  private static Map<String, List<String>> cells(Table rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (TableWriter writer = new CsvFormat().writer(rows.schema(), out)) {
      writer.append(rows);
    }
    var csv = CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8));
    List<Map<String, String>> records =
        csv.stream().map(r -> r.getFieldsAsMap()).collect(Collectors.toList());
    return rows.schema().names().stream()
        .collect(
            Collectors.toMap(
                name -> name, name -> records.stream().map(r -> r.get(name)).toList()));
  }

  static Stream<Arguments> files() {
    return SHAPES.keySet().stream()
        .sorted()
        .flatMap(file -> Stream.of(By.values()).map(by -> Arguments.of(file, by)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachColumnHasTheShapeOfItsFile(String file, By by) throws IOException {
    Map<String, List<String>> rows = drawn(file, by);
    for (String shape : SHAPES.get(file)) {
      int is = shape.indexOf('=');
      assertThat(rows.get(shape.substring(0, is)))
          .as(shape)
          .hasSize(ROWS)
          .allMatch(cell -> cell.matches(shape.substring(is + 1)));
    }
  }

  @Test
  void everyFileIsThere() {
    assertThat(FILES.toFile().list()).containsExactlyInAnyOrderElementsOf(SHAPES.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void whatHoldsBetweenColumnsIsKept(By by) throws IOException {
    Map<String, List<String>> rows = drawn("relations.csv", by);
    Map<String, Set<String>> countries = new TreeMap<>();
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      ToDoubleFunction<String> n = name -> Double.parseDouble(rows.get(name).get(row));
      assertThat(n.applyAsDouble("total"))
          .isCloseTo(n.applyAsDouble("qty") * n.applyAsDouble("unit_price"), within());
      assertThat(n.applyAsDouble("grand"))
          .isCloseTo(n.applyAsDouble("subtotal") + n.applyAsDouble("tax"), within());
      assertThat(n.applyAsDouble("net")).isLessThanOrEqualTo(n.applyAsDouble("gross"));
      assertThat(n.applyAsDouble("min_temp")).isLessThanOrEqualTo(n.applyAsDouble("max_temp"));
      assertThat(rows.get("cancel_date").get(i).isEmpty())
          .isEqualTo(rows.get("is_cancelled").get(i).equals("false"));
      assertThat((long) n.applyAsDouble("nights"))
          .isEqualTo(days(rows.get("start_date").get(i), rows.get("end_date").get(i)));
      countries
          .computeIfAbsent(rows.get("city").get(i), c -> new HashSet<>())
          .add(rows.get("country").get(i));
      assertThat(n.applyAsDouble("age") + n.applyAsDouble("birth_year")).isEqualTo(2023);
    }
    assertThat(countries.values()).allMatch(of -> of.size() == 1);
  }

  private static Offset<Double> within() {
    return Offset.offset(0.0051);
  }

  private static long days(String from, String to) {
    return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @EnumSource
  void anEndIsOneToFourteenDaysBehindItsStart(By by) throws IOException {
    Map<String, List<String>> rows = drawn("start_end_dates.csv", by);
    List<Long> lengths = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      lengths.add(days(rows.get("start_date").get(i), rows.get("end_date").get(i)));
    }
    assertThat(lengths).allMatch(length -> length >= 1 && length <= 14);
  }

  /** 17 of 2,000 real rows: of 1,000 drawn ones 8.5, and at most three standard deviations off. */
  @Test
  void aRareLevelComesOut() throws IOException {
    List<String> plans = drawn("rare_category_lost_by_cart.csv", By.CART).get("plan");
    assertThat(plans.stream().filter("gold"::equals).count()).isBetween(1L, 18L);
  }

  @ParameterizedTest
  @EnumSource
  void decimalsAreThoseThatNearlyAllCellsHave(By by) throws IOException {
    List<String> cells = drawn("binary_noise_decimals.csv", by).get("x");
    long few = cells.stream().filter(cell -> cell.matches("\\d+(\\.\\d\\d?)?")).count();
    assertThat(few).isGreaterThan(ROWS * 97 / 100);
  }
}
