package dev.synth.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.catalog.Catalog;
import dev.synth.table.Column;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private static final int EDGE_FIGURES = 227;

  @ParameterizedTest
  @MethodSource("edges")
  void edgeCasesEqualSdmetrics(Case golden) {
    boolean key = golden.theirs().equals("KeyUniqueness");
    Table real = table(golden.kind(), (List<?>) golden.real(), key);
    Table synthetic = table(golden.kind(), (List<?>) golden.synthetic(), key);
    List<String> ours =
        key ? List.of("key-uniqueness", "x") : Objects.requireNonNull(OURS.get(golden.theirs()));

    Score found = measure(ours.get(0), TestTables.compare(real, synthetic));

    // a pair below SDMetrics' threshold scores NaN there and is no part here
    requireEqual(found.parts().getOrDefault(ours.get(1), Double.NaN), golden.value());
  }

  @Test
  void eachColumnOfTheDemoEqualsSdmetrics() {
    int figures = 0;
    for (Map.Entry<?, ?> column : ((Map<?, ?>) member(DEMO, "columns")).entrySet()) {
      for (Map.Entry<?, ?> figure : ((Map<?, ?>) column.getValue()).entrySet()) {
        List<String> ours = OURS.get(figure.getKey());
        if (ours != null && !column.getKey().equals("student_id")) {
          String part = ours.get(1).replace("x", (String) column.getKey());
          Score found = measure(ours.get(0), STUDENTS);
          requireEqual(
              found.parts().getOrDefault(part, Double.NaN), Golden.number(figure.getValue()));
          figures++;
        }
      }
    }
    assertThat(figures).isEqualTo(DEMO_FIGURES);
  }

  private static final int DEMO_FIGURES = 94;

  @Test
  void reportsOfTheDemoEqualSdmetrics() {
    Map<?, ?> quality = (Map<?, ?>) member(DEMO, "quality_thr0");
    Map<?, ?> strong = (Map<?, ?>) member(DEMO, "quality_default");
    Map<?, ?> properties = (Map<?, ?>) member(quality, "properties");
    Map<?, ?> strongProperties = (Map<?, ?>) member(strong, "properties");
    Map<?, ?> diagnostic = (Map<?, ?>) member(DEMO, "diagnostic");

    requireEqual(measure("quality", STUDENTS).value(), Golden.number(quality.get("score")));
    requireEqual(
        measure("column-shapes", STUDENTS).value(), Golden.number(properties.get("Column Shapes")));
    requireEqual(
        measure("column-pair-trends", STUDENTS).value(),
        Golden.number(properties.get("Column Pair Trends")));
    requireEqual(
        measure("strong-pair-trends", STUDENTS).value(),
        Golden.number(strongProperties.get("Column Pair Trends")));
    requireEqual(measure("diagnostic", STUDENTS).value(), Golden.number(diagnostic.get("score")));
    requireEqual(
        measure("new-row-synthesis", STUDENTS).value(), Golden.number(DEMO.get("NewRowSynthesis")));
  }

  @Test
  void accuraciesOfTheDemoEqualMostlyAi() {
    Map<?, ?> golden = Golden.read("golden_qa_demo.json");
    Score univariate = measure("univariate-accuracy", STUDENTS);
    Score bivariate = measure("bivariate-accuracy", STUDENTS);
    Map<String, Double> perfect = new LinkedHashMap<>();
    ((Map<?, ?>) member(golden, "uni"))
        .forEach(
            (name, figures) -> {
              String column = ((String) name).substring("tgt::".length());
              requireEqual(
                  univariate.parts().get(column), Golden.number(((List<?>) figures).get(0)));
              perfect.put(column, Golden.number(((List<?>) figures).get(1)));
            });
    for (Object pair : (List<?>) member(golden, "biv")) {
      List<?> figures = (List<?>) pair;
      String name =
          ((String) figures.get(0)).substring(5) + " ~ " + ((String) figures.get(1)).substring(5);
      requireEqual(bivariate.parts().get(name), Golden.number(figures.get(2)));
    }
    requireEqual(univariate.value(), Golden.number(golden.get("uni_mean")));
    requireEqual(bivariate.value(), Golden.number(golden.get("biv_mean")));
    requireEqual(
        univariate.perfect(),
        perfect.values().stream().mapToDouble(d -> d).average().orElseThrow());
    requireEqual(
        bivariate.perfect(),
        ((List<?>) member(golden, "biv"))
            .stream()
                .mapToDouble(p -> Golden.number(((List<?>) p).get(3)))
                .average()
                .orElseThrow());
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
