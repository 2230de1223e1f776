package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.catalog.Catalog;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Golden;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics of distance find copies, and find nothing in honest rows. */
class DistanceMetricsTest {
  private static final int ROWS = 1_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"membership-inference", "domias", "identifiability", "exact-match", "dcr-share"})
  void copiesAreFound(String metric) {
    Table training = TestTables.people(1, ROWS);

    Score score = measure(metric, training, TestTables.people(2, ROWS), training);

    assertThat(score.value() - 4 * score.noise()).isGreaterThan(score.perfect());
  }

  /**
   * Ten seeds of each attack, held to 4 standard errors: one false alarm in 400 runs of a normal
   * score at the worst (attacks that cannot go below 0 have fewer).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "membership-inference",
        "domias",
        "identifiability",
        "copied-values",
        "exact-match",
        "dcr-share"
      })
  void honestRowsAreLeftAlone(String metric) {
    for (int seed = 0; seed < 10; seed++) {
      Score score =
          measure(
              metric,
              TestTables.people(100 + seed, ROWS),
              TestTables.people(200 + seed, ROWS),
              TestTables.people(300 + seed, ROWS));

      assertThat(score.value())
          .as("seed %s", seed)
          .isLessThanOrEqualTo(score.perfect() + 4 * score.noise());
    }
  }

  @Test
  void copiesAreNearAndTheirSecondNearestIsFar() {
    Table training = TestTables.people(1, ROWS);
    Table heldOut = TestTables.people(2, ROWS);

    Score dcr = measure("dcr", training, heldOut, training);
    Score nndr = measure("nndr", training, heldOut, training);
    Score honest = measure("dcr", training, heldOut, TestTables.people(3, ROWS));

    assertThat(dcr.value()).isZero();
    assertThat(nndr.value()).isZero();
    assertThat(honest.value()).isCloseTo(honest.perfect(), within(4 * honest.noise() + 1e-3));
    assertThat(honest.parts()).containsKeys("median", "held-out median");
  }

  /** SDMetrics' distances of the demo tables: 215 rows to the first 107, then to the other 108. */
  @ParameterizedTest
  @CsvSource({"dcr_train, 0, 107", "dcr_holdout, 107, 215"})
  void distancesEqualSdmetrics(String figures, int from, int to) {
    Table real = Golden.students("real").slice(from, to);
    Comparison data = TestTables.compare(real, Golden.students("synthetic"));
    var space = new GowerSpace(data.columns());
    Nearest nearest =
        new Nearest(
                space,
                space.points(ComparedColumn::training, IntStream.range(0, to - from).toArray()),
                space.points(ComparedColumn::synthetic, IntStream.range(0, 215).toArray()))
            .search(data);
    List<?> golden =
        (List<?>) Objects.requireNonNull(Golden.read("golden_sdmetrics_demo.json").get(figures));

    for (int row = 0; row < 215; row++) {
      // coordinates are whole steps of a 16 millionth of a range
      assertThat(nearest.gower(row, 1)).isEqualTo(Golden.number(golden.get(row)), within(1e-6));
    }
  }

  private static Score measure(String metric, Table training, Table heldOut, Table synthetic) {
    return Catalog.of(Metric.class)
        .get(metric)
        .score(new Comparison(training, heldOut, synthetic, 7, 2));
  }
}
