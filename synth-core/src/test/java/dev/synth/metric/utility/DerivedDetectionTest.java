package dev.synth.metric.utility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedDetectionTest {
  private static final int ROWS = 1200;

  /** A bill and what is paid of it, all of it but for so much. */
  private static Table payments(long seed, long off, long grain) {
    Rng rng = Rng.of(seed, "payments");
    var bill = new long[ROWS];
    var paid = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      bill[row] = grain * (long) (rng.nextDouble() * 100_000);
      paid[row] = bill[row] + grain * (long) (rng.nextDouble() * (off + 1));
    }
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (long[] cells : List.of(bill, paid)) {
      Column column = LongColumn.of(new ColumnType.Numeric(0), cells);
      fields.add(
          new Field(fields.isEmpty() ? "bill" : "paid", column.type(), Role.INSENSITIVE, false));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static double score(Metric metric, Table synthetic) {
    var data =
        new Comparison(
            payments(1, 0, 10), payments(2, 0, 10), synthetic, 1, Work.quiet().withThreads(1));
    return metric.score(data).value();
  }

  @Test
  void aDifferenceThatShouldBeNoneGivesRowsAwayToItAlone() {
    Table near = payments(3, 50, 10);
    assertThat(score(new Detection(), near)).isLessThan(0.65);
    assertThat(score(new DerivedDetection(), near)).isGreaterThan(0.95);
  }

  @Test
  void soDoNumbersThatAreLessRound() {
    Table odd = payments(3, 0, 7);
    assertThat(score(new DerivedDetection(), odd)).isGreaterThan(0.9);
  }

  @Test
  void freshRowsOfTheSameKindPass() {
    assertThat(score(new DerivedDetection(), payments(3, 0, 10))).isBetween(0.35, 0.6);
  }
}
