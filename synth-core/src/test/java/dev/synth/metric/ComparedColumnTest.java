package dev.synth.metric;

import static dev.synth.metric.TestTables.none;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.synth.problem.Work;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedColumnTest {
  @Test
  void keysIdentifyingColumnsAndTextAreLeftOut() {
    Table rows =
        table()
            .with("id", DoubleColumn.of(new double[] {1}), Role.KEY)
            .with("mail", TestTables.codes("a"), Role.IDENTIFYING)
            .with("notes", TextColumn.of(List.of("x")), Role.INSENSITIVE)
            .numbers("price", 1)
            .category("city", "Rome")
            .done();

    assertThat(TestTables.compare(rows, rows).columns())
        .extracting(ComparedColumn::name)
        .containsExactly("price", "city");
  }

  @Test
  void levelsAreComparedByTheirTexts() {
    Table training = table().category("city", "Rome", "Oslo", null).done();
    Table heldOut = table().category("city", "Oslo").done();
    Table synthetic = table().category("city", "Kiev", "Oslo", "Rome").done();

    ComparedColumn city =
        new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1))
            .columns()
            .get(0);

    assertThat(city.levels()).isEqualTo(3);
    assertThat(city.training().codes(9)).containsExactly(0, 1, 9);
    assertThat(city.heldOut().codes(9)).containsExactly(1);
    assertThat(city.synthetic().codes(9)).containsExactly(2, 1, 0);
  }

  @Test
  void numbersOfAnyStorageCompare() {
    Table whole = table().integers("n", 3, LongColumn.MISSING, 0).done();
    Table floating = table().numbers("n", 3, Double.NaN, -0.0).done();

    ComparedColumn n = TestTables.compare(whole, floating).columns().get(0);

    assertThat(n.training().numbers()).containsExactly(3, Double.NaN, 0);
    assertThat(n.synthetic().numbers()).containsExactly(3, Double.NaN, 0);
  }

  @Test
  void timesAreNanoseconds() {
    Table dates = table().dates("day", "1970-01-02", null).done();

    assertThat(TestTables.compare(dates, dates).columns().get(0).training().numbers())
        .containsExactly(86_400e9, Double.NaN);
  }

  @Test
  void kindsMustAgree() {
    Table numbers = table().numbers("x", 1).done();
    Table words = table().category("x", "1").done();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Comparison(numbers, none(numbers), words, 1, Work.quiet().withThreads(1))
                    .columns())
        .withMessage("column 'x' is not of the same kind in all tables");
  }
}
