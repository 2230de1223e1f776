package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.learn.GowerSpace;
import dev.synth.learn.NearestNeighbours;
import dev.synth.learn.Neighbours;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Golden;
import dev.synth.metric.TestTables;
import dev.synth.parallel.WorkerPool;
import dev.synth.table.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances to the closest record equal SDMetrics' on its demo tables. */
class GoldenDistancesTest {
  /** 215 synthetic rows to the first 107 real ones, then to the other 108. */
  @ParameterizedTest
  @CsvSource({"dcr_train, 0, 107", "dcr_holdout, 107, 215"})
  void distancesEqualSdmetrics(String figures, int from, int to) {
    Table real = Golden.students("real").slice(from, to);
    Comparison data = TestTables.compare(real, Golden.students("synthetic"));
    List<ComparedColumn> columns = data.columns();
    var categories = new boolean[columns.size()];
    for (int c = 0; c < categories.length; c++) {
      categories[c] = !columns.get(c).continuous();
    }
    GowerSpace space = GowerSpace.of(categories, List.of(c -> columns.get(c).training().numbers()));
    var index = new NearestNeighbours(space, space.place(c -> columns.get(c).training().numbers()));
    Neighbours nearest =
        index.of(
            space.place(c -> columns.get(c).synthetic().numbers()),
            1,
            (rows, work) -> WorkerPool.ranges(rows, 2, work));
    List<?> golden =
        (List<?>) Objects.requireNonNull(Golden.read("golden_sdmetrics_demo.json").get(figures));

    for (int row = 0; row < 215; row++) {
      // coordinates are whole steps of a 16 millionth of a range
      assertThat(space.mean(nearest.distance(row)))
          .isEqualTo(Golden.number(golden.get(row)), within(1e-6));
    }
  }
}
