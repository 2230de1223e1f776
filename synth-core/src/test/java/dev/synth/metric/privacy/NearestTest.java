package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
  /** More rows than one block holds. */
  private static final Table REAL = learnt(1, 1_500);

  private static final Table QUERIES = learnt(2, 40);
  private static final List<Double> RANGES =
      REAL.columns().stream().map(NearestTest::range).toList();

  private static Table learnt(long seed, int rows) {
    return TestTables.people(seed, rows).select(List.of("age", "income", "since", "job", "member"));
  }

  @Test
  void findsWhatGowersDefinitionSays() {
    Comparison data = new Comparison(REAL, TestTables.none(REAL), QUERIES, 1, 1);
    List<ComparedColumn> columns = data.columns();
    var space = new GowerSpace(columns);
    var nearest =
        new Nearest(
            space,
            space.points(ComparedColumn::training, IntStream.range(0, REAL.rows()).toArray()),
            space.points(ComparedColumn::synthetic, IntStream.range(0, QUERIES.rows()).toArray()));
    nearest.search(0, 13);
    nearest.search(13, QUERIES.rows());

    for (int query = 0; query < QUERIES.rows(); query++) {
      assertThat(gower(query, nearest.index(query)))
          .isLessThanOrEqualTo(leastGower(query) + 1e-6); // coordinates are cut to 2^-24
    }
  }

  private static double leastGower(int query) {
    return IntStream.range(0, REAL.rows())
        .mapToDouble(row -> gower(query, row))
        .min()
        .orElseThrow();
  }

  private static double gower(int query, int row) {
    double sum = 0;
    for (int c = 0; c < REAL.schema().width(); c++) {
      double difference = Math.abs(QUERIES.column(c).number(query) - REAL.column(c).number(row));
      boolean bothMissing = QUERIES.column(c).isMissing(query) && REAL.column(c).isMissing(row);
      if (bothMissing) {
        continue;
      }
      boolean categorical = REAL.schema().field(c).type().kind() == Kind.CATEGORICAL;
      if (Double.isNaN(difference) || categorical) {
        sum += difference == 0 ? 0 : 1;
      } else {
        sum += Math.min(1, difference / RANGES.get(c));
      }
    }
    return sum;
  }

  private static double range(Column column) {
    var cells =
        IntStream.range(0, column.size())
            .mapToDouble(column::number)
            .filter(n -> !Double.isNaN(n))
            .summaryStatistics();
    return cells.getMax() - cells.getMin();
  }
}
