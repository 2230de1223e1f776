package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.learn.Neighbours;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.metric.privacy.Distances.Part;
import dev.synth.metric.privacy.Distances.Side;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class DistancesTest {
  private static final Table REAL = table().numbers("x", 0, 0, 5).done();
  private static final Table SYNTHETIC = table().numbers("x", 0, 10).done();

  @Test
  void aSearchIsDoneOnce() {
    var data = new Comparison(REAL, REAL, SYNTHETIC, 1, Work.quiet().withThreads(1));
    Distances distances = Distances.of(data);
    Part training = distances.all(Side.TRAINING);
    Part synthetic = distances.all(Side.SYNTHETIC);

    assertThat(Distances.of(data)).isSameAs(distances);
    assertThat(distances.nearest(synthetic, training))
        .isSameAs(distances.nearest(distances.first(Side.SYNTHETIC, 7), training))
        .isNotSameAs(distances.nearest(training, synthetic));
  }

  @Test
  void aRowIsNoNeighbourOfItself() {
    Distances distances =
        Distances.of(new Comparison(REAL, REAL, SYNTHETIC, 1, Work.quiet().withThreads(1)));
    Part training = distances.all(Side.TRAINING);

    Neighbours others = distances.nearest(training, training);
    Neighbours heldOut = distances.nearest(training, distances.all(Side.HELD_OUT));

    assertThat(zeros(others)).isEqualTo(2); // the two that are equal
    assertThat(zeros(heldOut)).isEqualTo(3);
  }

  @Test
  void partsOfOneTableMayBeCompared() {
    Table rows = TestTables.people(1, 50);
    Distances distances =
        Distances.of(new Comparison(rows, rows, rows, 1, Work.quiet().withThreads(1)));

    Neighbours found =
        distances.nearest(new Part(Side.HELD_OUT, 0, 20), new Part(Side.HELD_OUT, 20, 50));

    assertThat(found.size()).isEqualTo(20);
    assertThat(zeros(found)).isZero();
  }

  private static int zeros(Neighbours found) {
    int zeros = 0;
    for (int row = 0; row < found.size(); row++) {
      zeros += found.distance(row) == 0 ? 1 : 0;
    }
    return zeros;
  }
}
