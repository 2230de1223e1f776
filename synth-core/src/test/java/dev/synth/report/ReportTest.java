package dev.synth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.json.PlainJson;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Trace;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final double FORTUNE = 87_654_321.25;
  private static final List<String> ALL = MetricPlan.parse(List.of()).metrics();

  @Test
  void theFiguresAreThereForPrograms() throws IOException {
    Map<String, Object> tree = PlainJson.read(bytes("json", people()));

    assertThat(tree).containsEntry("version", 1L).containsEntry("subject", "rows of 'people'");
    assertThat((List<?>) tree.get("gate")).hasSize(Gate.DEFAULT.bounds().size());
    assertThat((List<?>) tree.get("columns")).hasSize(5);
    assertThat((Map<?, ?>) tree.get("rows"))
        .isEqualTo(Map.of("training", 400L, "heldOut", 100L, "synthetic", 300L));
    assertThat((Map<?, ?>) tree.get("training"))
        .isEqualTo(
            Map.of(
                "training", List.of(2.5, 2.25),
                "validation", List.of(2.75, 2.5),
                "critic", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "json", "text"})
  void theSameReportIsTheSameBytes(String format) throws IOException {
    assertThat(bytes(format, people())).isEqualTo(bytes(format, people()));
  }

  @Test
  void thePageNeedsNothingElse() throws IOException {
    String page = text("html", people());

    assertThat(page.length()).isBetween(1_000_000, 3_000_000);
    assertThat(page).contains("default-src 'none'").doesNotContain("{{");
    String ours = page.replaceFirst("(?s)/\\*.*?Licensed to the Apache.*\\n(?=</script>)", "");
    assertThat(Pattern.compile("(src|href)=\"https?:").matcher(ours).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "json", "text"})
  void nothingThatNamesSomebodyIsShown(String format) throws IOException {
    Comparison data =
        data(withSecrets(people(1, 400)), people(2, 100), withSecrets(people(3, 300)));
    String written = text(format, data);

    assertThat(written).doesNotContain("astronaut").doesNotContain("8765").doesNotContain("8.765");
  }

  static List<Comparison> peopleAndSecrets() {
    Table real = withGaps(withSecrets(people(1, 400)));
    return List.of(people(), data(real, people(2, 100), withGaps(withSecrets(people(3, 300)))));
  }

  @ParameterizedTest
  @MethodSource("peopleAndSecrets")
  void noBinShowsFewerThanFiveRealRows(Comparison data) {
    for (ColumnPicture column : ColumnPicture.of(data)) {
      assertThat(column.bins().real())
          .as(column.name())
          .allSatisfy(share -> assertThat(share * 500).matches(n -> n == 0 || n >= 4.99));
    }
    assertThat(Projection.of(data).real())
        .allSatisfy(share -> assertThat(share * 400).matches(n -> n == 0 || n >= 4.99));
  }

  @Test
  void hostileNamesStayText() throws IOException {
    String name = "</script><script>alert('x')</script><!-- \u2028 \u202e";
    Table rows =
        TestTables.table()
            .with(name, DoubleColumn.of(new double[] {1, 2, 3, 4, 5, 6}), Role.INSENSITIVE)
            .done();

    String page = text("html", data(rows, rows, rows));

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u2028 ");
    assertThat(Pattern.compile("</script>").matcher(page).results().count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 30})
  void fewRowsAreNoObstacle(int rows) throws IOException {
    Table few = people(1, rows);

    assertThat(text("html", data(few, few, few))).contains("</html>");
  }

  @Test
  void constantAndMissingColumnsAreNoObstacle() throws IOException {
    double[] nothing = new double[20];
    Arrays.fill(nothing, Double.NaN);
    String[] none = new String[20];
    Table rows =
        TestTables.table()
            .numbers("constant", new double[20])
            .numbers("missing", nothing)
            .category("no level", none)
            .done();

    assertThat(text("json", data(rows, rows, rows))).contains("\"missing\"");
  }

  @Test
  void twoHundredColumnsStaySmall() throws IOException {
    TestTables wide = TestTables.table();
    for (int c = 0; c < 200; c++) {
      double[] cells = new double[60];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (row * (c + 3)) % 37;
      }
      wide.numbers("c" + c, cells);
    }
    Table rows = wide.done();

    assertThat(bytes("html", data(rows, rows, rows), ALL).length).isLessThan(3_000_000);
  }

  @Test
  void eachScoreSaysWhatItIs() throws IOException {
    Map<String, Object> tree = PlainJson.read(bytes("json", people()));

    for (String part : List.of("gate", "scores")) {
      assertThat((List<?>) tree.get(part))
          .isNotEmpty()
          .allSatisfy(one -> assertThat((String) ((Map<?, ?>) one).get("meaning")).isNotBlank());
    }
  }

  @Test
  void thePageHoldsThePartsThatItDrawsAndTheOtherFileAll() throws IOException {
    List<String> metrics = List.of("column-shapes", "ks-complement");
    String page = new String(bytes("html", people(), metrics), StandardCharsets.UTF_8);
    String json = new String(bytes("json", people(), metrics), StandardCharsets.UTF_8);

    assertThat(page.split("\"parts\"\\s*:\\s*\\{\\s*\"").length).isEqualTo(2);
    assertThat(json.split("\"parts\"\\s*:\\s*\\{\\s*\"").length).isGreaterThan(2);
  }

  private static Table people(long seed, int rows) {
    return TestTables.people(seed, rows);
  }

  private static Comparison people() {
    return data(people(1, 400), people(2, 100), people(3, 300));
  }

  private static Table withSecrets(Table people) {
    var income = new double[people.rows()];
    var job = new String[people.rows()];
    for (int row = 0; row < income.length; row++) {
      income[row] = row == 0 ? FORTUNE : people.column("income").number(row);
      job[row] = row < 4 ? "astronaut" : String.valueOf(people.column("job").text(row));
    }
    return TestTables.replace(
        TestTables.replace(people, "income", DoubleColumn.of(income)),
        "job",
        TestTables.codes(job));
  }

  /** Two cells of each of two columns that had none are missing. */
  private static Table withGaps(Table people) {
    var job = new String[people.rows()];
    var age = new double[people.rows()];
    for (int row = 0; row < job.length; row++) {
      job[row] = row < 2 ? null : String.valueOf(people.column("job").text(row));
      age[row] = row < 2 ? Double.NaN : people.column("age").number(row);
    }
    return TestTables.replace(
        TestTables.replace(people, "age", DoubleColumn.of(age)), "job", TestTables.codes(job));
  }

  private static Comparison data(Table training, Table heldOut, Table synthetic) {
    return new Comparison(training, heldOut, synthetic, 1, Work.quiet());
  }

  private static String text(String format, Comparison data) throws IOException {
    return new String(bytes(format, data), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String format, Comparison data) throws IOException {
    return bytes(format, data, List.of("column-shapes", "column-pair-trends"));
  }

  private static byte[] bytes(String format, Comparison data, List<String> metrics)
      throws IOException {
    MetricPlan plan = MetricPlan.of(metrics).behind(Gate.DEFAULT);
    Report report =
        Report.of(
            new EvaluationResult(
                "rows of 'people'",
                data,
                Gate.DEFAULT.judge(Evaluation.of(data, plan, Progress.NONE)),
                new History(
                    Provenance.NONE,
                    Trace.NONE
                        .with(Trace.TRAINING, List.of(2.5, 2.25))
                        .with(Trace.VALIDATION, List.of(2.75, 2.5)),
                    Optional.empty())),
            Progress.NONE);
    var out = new ByteArrayOutputStream();
    Catalog.of(ReportFormat.class).get(format).write(report, out);
    return out.toByteArray();
  }
}
