package dev.synth.metric.validity;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.none;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.synth.metric.Score;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataStructureTest {
  private static Score score(Table real, Table synthetic) {
    return new DataStructure().score(compare(real, synthetic));
  }

  private static Table longs(ColumnType type) {
    return table().with("x", LongColumn.of(type, new long[] {1}), Role.INSENSITIVE).done();
  }

  @Test
  void aTypeThatDiffersCountsInBothTables() {
    Table real = table().integers("a", 1).integers("b", 1).category("c", "x").done();
    Table drifted = table().integers("a", 1).numbers("b", 1).category("c", "y").done();

    Score score = score(real, drifted);

    // in common (a, integer) and (c, category); of four
    assertThat(score.value()).isEqualTo(0.5);
    assertThat(score.parts()).containsExactly(entry("a", 1.0), entry("b", 0.0), entry("c", 1.0));
  }

  @Test
  void numbersMayHaveOtherDecimalsButNotNoneOrSome() {
    Table whole = longs(new ColumnType.Numeric(0));
    Table cents = longs(new ColumnType.Numeric(2));

    assertThat(score(cents, longs(new ColumnType.Numeric(1))).value()).isOne();
    assertThat(score(cents, table().numbers("x", 1).done()).value()).isOne();
    assertThat(score(cents, whole).value()).isZero();
    assertThat(score(whole, cents).value()).isZero();
  }

  @Test
  void timesKeepTheirPattern() {
    Table dates = longs(new ColumnType.Temporal("yyyy-MM-dd"));

    assertThat(score(dates, dates).value()).isOne();
    assertThat(score(dates, longs(new ColumnType.Temporal("dd.MM.yyyy"))).value()).isZero();
  }

  @Test
  void anotherKindIsAnotherType() {
    assertThat(score(table().numbers("x", 1).done(), table().category("x", "1").done()).value())
        .isZero();
  }

  @Test
  void freeTextIsLeftOut() {
    Table text =
        table()
            .with("t", TextColumn.of(List.of("words")), Role.INSENSITIVE)
            .integers("x", 1)
            .done();

    assertThat(score(text, text).parts()).containsOnlyKeys("x");
    assertThat(score(text.select(List.of("t")), text.select(List.of("t"))).note())
        .isEqualTo("there is no column but text");
  }

  @Test
  void withoutRowsThereIsNoType() {
    Table one = table().integers("x", 1).done();

    assertThat(score(one, none(one)).note()).isEqualTo("there are no rows to compare");
    assertThat(score(none(one), one).isMeasured()).isFalse();
  }
}
