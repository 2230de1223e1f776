package dev.synth.metric.fidelity;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Golden;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.stats.Association;
import dev.synth.stats.Correlation;
import dev.synth.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PairsTest {
  private static final Comparison STUDENTS =
      compare(Golden.students("real"), Golden.students("synthetic"));

  private static final String DEMO = "golden_sdmetrics_demo.json";

  /** Both reports have 120 pairs of five figures; NaN is one that must be NaN here too. */
  private static final int GOLDEN_FIGURES = 2 * 120 * 5;

  @Test
  void ofVeryManyColumnsAsManyPairsOfEach() {
    assertThat(PairColumns.pairs(447)).hasSize(447 * 446 / 2);
    var often = new int[5_000];
    for (PairColumns.Two pair : PairColumns.pairs(often.length)) {
      assertThat(pair.first()).isLessThan(pair.second());
      often[pair.first()]++;
      often[pair.second()]++;
    }
    assertThat(often).containsOnly(40);
  }

  @Test
  void everyPairOfTheDemoEqualsSdmetrics() {
    assertThat(check("quality_thr0", false) + check("quality_default", true))
        .isEqualTo(GOLDEN_FIGURES);
  }

  /** A golden pair is [first, second, metric, score, real r, synthetic r, V, strong]. */
  private static int check(String report, boolean strongOnly) {
    Map<String, Pairs.Pair> pairs = new HashMap<>();
    Pairs.of(STUDENTS).list().forEach(pair -> pairs.put(pair.name(), pair));
    Map<String, PairColumn> columns = new HashMap<>();
    PairColumns.of(STUDENTS).list().forEach(column -> columns.put(column.name, column));
    int checked = 0;
    for (Object line : (List<?>) member((Map<?, ?>) member(Golden.read(DEMO), report), "pairs")) {
      List<?> golden = (List<?>) line;
      PairColumn a = Objects.requireNonNull(columns.get((String) golden.get(0)));
      PairColumn b = Objects.requireNonNull(columns.get((String) golden.get(1)));
      boolean inOrder = a.name.compareTo(b.name) < 0; // as the columns of the demo stand
      Pairs.Pair pair =
          Objects.requireNonNull(
              pairs.get(inOrder ? a.name + " ~ " + b.name : b.name + " ~ " + a.name));
      boolean weak = strongOnly && !pair.strong(); // SDMetrics then gives neither
      double score = weak ? Double.NaN : pair.score();
      double real = Double.NaN;
      double synthetic = Double.NaN;
      double association = Double.NaN;
      if (pair.continuous()) {
        real = Correlation.pearson(a.real, b.real);
        synthetic = weak ? Double.NaN : Correlation.pearson(a.synthetic, b.synthetic);
      } else if (strongOnly) {
        association = Association.cramersV(a.realCodes, b.realCodes, a.codeCount, b.codeCount);
      }
      requireEqual(score, golden.get(3));
      requireEqual(real, golden.get(4));
      requireEqual(synthetic, golden.get(5));
      requireEqual(association, golden.get(6));
      assertThat(pair.strong() || !strongOnly).isEqualTo(golden.get(7).equals("True"));
      checked += 5;
    }
    return checked;
  }

  private static void requireEqual(double found, Object golden) {
    double expected = Golden.number(golden);
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-9));
    }
  }

  @Test
  void onlyRelatedPairsAreStrong() {
    Table real =
        table()
            .numbers("x", 1, 2, 3, 4)
            .numbers("y", 2, 4, 6, 8.5)
            .numbers("z", 1, -1, -1, 1)
            .category("c", "a", "a", "b", "b")
            .done();

    Score strong = new StrongPairTrends().score(compare(real, real));

    assertThat(strong.value()).isEqualTo(1, within(1e-12));
    assertThat(strong.parts()).containsOnlyKeys("x ~ y", "x ~ c", "y ~ c");
    assertThat(strong.note()).isEmpty();
  }

  @Test
  void unrelatedColumnsHaveNoStrongPair() {
    Table real = table().numbers("x", 1, 2, 3, 4).numbers("z", 1, -1, -1, 1).done();

    assertThat(new StrongPairTrends().score(compare(real, real)))
        .isEqualTo(
            Score.unmeasured(
                "strong-pair-trends", "no two columns are related in the training rows"));
  }

  @Test
  void allMetricsOfPairsShareTheirWork() {
    Comparison people = compare(TestTables.people(1, 50), TestTables.people(2, 50));

    assertThat(Pairs.of(people)).isSameAs(Pairs.of(people));
    assertThat(PairColumns.of(people)).isSameAs(PairColumns.of(people));
    assertThat(BinnedAccuracy.of(people)).isSameAs(BinnedAccuracy.of(people));
  }

  private static Object member(Map<?, ?> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }
}
