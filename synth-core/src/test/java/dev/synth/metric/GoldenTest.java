package dev.synth.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.catalog.Catalog;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each score equals what SDMetrics 0.29 and MOSTLY AI's quality assurance give, quirks included.
 */
class GoldenTest {
  private static final Map<?, ?> DEMO = Golden.read("golden_sdmetrics_demo.json");
  private static final Comparison STUDENTS =
      TestTables.compare(Golden.students("real"), Golden.students("synthetic"));

  /** Their names, ours, and the part of ours; column names are {@code x} and {@code y}. */
  private static final Map<String, List<String>> OURS =
      Map.ofEntries(
          Map.entry("KSComplement", List.of("ks-complement", "x")),
          Map.entry("TVComplement", List.of("tv-complement", "x")),
          Map.entry("BoundaryAdherence", List.of("boundary-adherence", "x")),
          Map.entry("CategoryAdherence", List.of("category-adherence", "x")),
          Map.entry("RangeCoverage", List.of("range-coverage", "x")),
          Map.entry("CategoryCoverage", List.of("category-coverage", "x")),
          Map.entry("MissingValueSimilarity", List.of("missing-value-similarity", "x")),
          Map.entry("StatisticSimilarity.mean", List.of("statistic-similarity", "x mean")),
          Map.entry("StatisticSimilarity.median", List.of("statistic-similarity", "x median")),
          Map.entry("StatisticSimilarity.std", List.of("statistic-similarity", "x std")),
          Map.entry("Pearson", List.of("correlation-similarity", "x ~ y")),
          Map.entry("Pearson.thr0.5", List.of("strong-pair-trends", "x ~ y")),
          Map.entry("Spearman", List.of("rank-correlation-similarity", "x ~ y")),
          Map.entry("Contingency.binned", List.of("binned-contingency-similarity", "x ~ y")),
          Map.entry("ContingencySimilarity", List.of("contingency-similarity", "x ~ y")),
          Map.entry("thr0.3", List.of("strong-pair-trends", "x ~ y")));

  private static final List<String> KEY = List.of("key-uniqueness", "x");

  private static final int EDGE_FIGURES = 227;

  /** Of 17 columns, without the p-values of chi-square. */
  private static final int DEMO_FIGURES = 112;

  /** One figure of theirs. */
  record Case(
      String kind, String name, String theirs, Object real, Object synthetic, double value) {
    @Override
    public String toString() {
      return kind + " " + name + " " + theirs;
    }
  }

  static Stream<Case> edges() {
    Map<?, ?> file = Golden.read("golden_sdmetrics_edge.json");
    List<Case> cases = new ArrayList<>();
    for (String kind :
        List.of("numeric", "categorical", "datetime", "pairs_numeric", "pairs_categorical")) {
      for (Object entry : (List<?>) member(file, kind)) {
        Map<?, ?> golden = (Map<?, ?>) entry;
        ((Map<?, ?>) member(golden, "expected"))
            .forEach(
                (theirs, value) ->
                    cases.add(
                        new Case(
                            kind,
                            (String) member(golden, "name"),
                            (String) theirs,
                            member(golden, "real"),
                            member(golden, "synthetic"),
                            Golden.number(value))));
      }
    }
    // the chi-square p-value of frequencies, near 1 for any two tables, is not in our catalog
    cases.removeIf(golden -> golden.theirs().equals("CSTest"));
    return cases.stream();
  }

  @Test
  void noFigureIsSkipped() {
    assertThat(edges()).hasSize(EDGE_FIGURES);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void edgeCasesEqualSdmetrics(Case golden) {
    boolean key = golden.theirs().equals("KeyUniqueness");
    Table real = table(golden.kind(), (List<?>) golden.real(), key);
    Table synthetic = table(golden.kind(), (List<?>) golden.synthetic(), key);
    List<String> ours = key ? KEY : Objects.requireNonNull(OURS.get(golden.theirs()));

    Score found = measure(ours.get(0), TestTables.compare(real, synthetic));

    // a pair below SDMetrics' threshold scores NaN there and is no part here
    requireEqual(found.parts().getOrDefault(ours.get(1), Double.NaN), golden.value());
  }

  @Test
  void eachColumnOfTheDemoEqualsSdmetrics() {
    Comparison unnamed = asRole(Role.INSENSITIVE); // there the key is compared as well
    Comparison keys = asRole(Role.KEY);
    int figures = 0;
    for (Map.Entry<?, ?> column : ((Map<?, ?>) member(DEMO, "columns")).entrySet()) {
      for (Map.Entry<?, ?> figure : ((Map<?, ?>) column.getValue()).entrySet()) {
        boolean key = figure.getKey().equals("KeyUniqueness");
        List<String> ours = key ? KEY : OURS.get(figure.getKey());
        if (ours != null) {
          Score found = measure(ours.get(0), key ? keys : unnamed);
          String part = ours.get(1).replace("x", (String) column.getKey());
          requireEqual(
              found.parts().getOrDefault(part, Double.NaN), Golden.number(figure.getValue()));
          figures++;
        }
      }
    }
    assertThat(figures).isEqualTo(DEMO_FIGURES);
  }

  /** The demo with that role for every column. */
  private static Comparison asRole(Role role) {
    return TestTables.compare(
        asRole(STUDENTS.training(), role), asRole(STUDENTS.synthetic(), role));
  }

  private static Table asRole(Table table, Role role) {
    List<Field> fields = table.schema().fields().stream().map(f -> f.withRole(role)).toList();
    return Table.of(new Schema(fields), table.columns());
  }

  @Test
  void reportsOfTheDemoEqualSdmetrics() {
    Map<?, ?> all = (Map<?, ?>) member(DEMO, "quality_thr0");
    Map<?, ?> strong = (Map<?, ?>) member(DEMO, "quality_default");
    Map<?, ?> diagnostic = (Map<?, ?>) member(DEMO, "diagnostic");
    double shapes = measure("column-shapes", STUDENTS).value();
    double strongTrends = measure("strong-pair-trends", STUDENTS).value();
    Map<String, Double> structure = measure("diagnostic", STUDENTS).parts();

    requireEqual(measure("quality", STUDENTS).value(), Golden.number(all.get("score")));
    requireEqual(shapes, property(all, "Column Shapes"));
    requireEqual(
        measure("column-pair-trends", STUDENTS).value(), property(all, "Column Pair Trends"));
    requireEqual((shapes + strongTrends) / 2, Golden.number(strong.get("score")));
    requireEqual(shapes, property(strong, "Column Shapes"));
    requireEqual(strongTrends, property(strong, "Column Pair Trends"));
    requireEqual(measure("diagnostic", STUDENTS).value(), Golden.number(diagnostic.get("score")));
    requireEqual(structure.get("data-validity"), property(diagnostic, "Data Validity"));
    requireEqual(structure.get("data-structure"), property(diagnostic, "Data Structure"));
  }

  private static double property(Map<?, ?> report, String name) {
    return Golden.number(((Map<?, ?>) member(report, "properties")).get(name));
  }

  @Test
  void columnsOfTheReportsEqualSdmetrics() {
    Map<String, Double> shapes = measure("column-shapes", STUDENTS).parts();
    Map<String, Double> validity = measure("data-validity", STUDENTS).parts();
    int figures = 0;
    for (String report : List.of("quality_thr0", "quality_default")) {
      Map<?, ?> golden = (Map<?, ?>) member((Map<?, ?>) member(DEMO, report), "shapes");
      for (Map.Entry<?, ?> column : golden.entrySet()) {
        requireEqual(
            shapes.get((String) column.getKey()),
            Golden.number(((List<?>) column.getValue()).get(1)));
        figures++;
      }
    }
    for (Object line : (List<?>) member((Map<?, ?>) member(DEMO, "diagnostic"), "validity")) {
      Map<?, ?> column = (Map<?, ?>) line;
      requireEqual(
          validity.get((String) member(column, "Column")), Golden.number(column.get("Score")));
      figures++;
    }
    assertThat(figures).isEqualTo(16 + 16 + 17);
  }

  @Test
  void newRowsOfTheDemoEqualSdmetrics() {
    Score found = measure("new-row-synthesis", STUDENTS);
    Map<?, ?> breakdown = (Map<?, ?>) member(DEMO, "NewRowSynthesis.breakdown");

    requireEqual(found.value(), Golden.number(DEMO.get("NewRowSynthesis")));
    requireEqual(found.value(), Golden.number(breakdown.get("score")));
    requireEqual(found.value() * 215, Golden.number(breakdown.get("num_new_rows")));
    requireEqual((1 - found.value()) * 215, Golden.number(breakdown.get("num_matched_rows")));
  }

  @Test
  void meanAccuraciesOfTheDemoEqualMostlyAi() {
    Map<?, ?> golden = Golden.read("golden_qa_demo.json");

    requireEqual(
        measure("univariate-accuracy", STUDENTS).value(), Golden.number(golden.get("uni_mean")));
    requireEqual(
        measure("bivariate-accuracy", STUDENTS).value(), Golden.number(golden.get("biv_mean")));
  }

  private static Score measure(String metric, Comparison data) {
    return Catalog.of(Metric.class).get(metric).score(data);
  }

  private static void requireEqual(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-9));
    }
  }

  private static Table table(String kind, List<?> cells, boolean key) {
    TestTables table = TestTables.table();
    if (kind.startsWith("pairs")) {
      String single = kind.equals("pairs_numeric") ? "numeric" : "categorical";
      add(table, "x", single, (List<?>) cells.get(0), key);
      add(table, "y", single, (List<?>) cells.get(1), key);
    } else {
      add(table, "x", kind, cells, key);
    }
    return table.done();
  }

  private static void add(TestTables table, String name, String kind, List<?> cells, boolean key) {
    TestTables one = TestTables.table();
    switch (kind) {
      case "numeric" -> one.numbers(name, cells.stream().mapToDouble(Golden::number).toArray());
      case "datetime" ->
          one.dates(name, cells.stream().map(GoldenTest::cell).toArray(String[]::new));
      default -> one.category(name, cells.stream().map(GoldenTest::cell).toArray(String[]::new));
    }
    Column column = one.done().column(0);
    table.with(name, column, key ? Role.KEY : Role.INSENSITIVE);
  }

  private static String cell(Object cell) {
    return cell == null || cell.equals("NaN") || cell.equals("NaT") ? null : (String) cell;
  }

  private static Object member(Map<?, ?> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }
}
