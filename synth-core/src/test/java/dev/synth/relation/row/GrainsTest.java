package dev.synth.relation.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How round cells are, before and after their encoding. */
class GrainsTest {
  /**
   * Of cells of some step, a share is a multiple of something coarser: tenths among steps of five
   * hundredths, whole numbers among halves, thousands among cents, full minutes among seconds.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 5, 10, 0.9, 1000",
    "1, 5, 10, 0.95, 3000",
    "2, 1, 100000, 0.6, 2000",
    "0, 1, 10, 0.8, 300",
    "0, 1, 50, 0.3, 3000",
    "3, 25, 100, 0.7, 800"
  })
  void sharesOfRoundCellsAreKept(int decimals, long step, long grain, double share, int rows) {
    var cells = new long[rows];
    Rng rng = Rng.of(grain, "round");
    long range = 2_000 * grain;
    for (int row = 0; row < rows; row++) {
      long unit = rng.nextDouble() < share ? grain : step;
      cells[row] = rng.nextLong(range / unit) * unit;
    }
    ColumnType type = new ColumnType.Numeric(decimals);
    Table table = table(type, cells);
    Table back = thereAndBack(table);
    assertThat(round(back, grain))
        .isBetween(round(table, grain) - 0.03, round(table, grain) + 0.03);
    assertThat(round(back, step)).isEqualTo(1);
  }

  /**
   * How round a given number is follows from it: under it nothing of its column is left to draw.
   */
  @Test
  void aGivenNumberGivesItsRoundnessToo() {
    int rows = 2_000;
    var cells = new long[rows];
    Rng rng = Rng.of(8, "given");
    for (int row = 0; row < rows; row++) {
      cells[row] = rng.nextInt(10) < 6 ? 100 * rng.nextLong(500) : rng.nextLong(50_000);
    }
    ColumnType type = new ColumnType.Numeric(0);
    Table table = table(type, cells);
    RowCodec codec = RowCodec.fit(table, List.of());
    for (String text : new String[] {"12300", "12301", "4450"}) {
      Table one = table(type, new long[] {Long.parseLong(text)});
      int[][] encoded = codec.encode(one, 1);
      Map<Integer, Integer> given = codec.given(Map.of("x", text)).codes();
      assertThat(given).hasSize(encoded.length);
      given.forEach((part, code) -> assertThat(code).isEqualTo(encoded[part][0]));
    }
  }

  private static Table table(ColumnType type, long[] cells) {
    return Table.of(
        new Schema(List.of(Field.of("x", type, false))), List.of(LongColumn.of(type, cells)));
  }

  private static Table thereAndBack(Table table) {
    RowCodec codec = RowCodec.fit(table, List.of());
    return codec.decode(codec.encode(table, 1), new Streams(Units.range(0, table.rows()), 0, 2));
  }

  private static double round(Table rows, long grain) {
    int hits = 0;
    for (int row = 0; row < rows.rows(); row++) {
      hits += ((LongColumn) rows.column(0)).value(row) % grain == 0 ? 1 : 0;
    }
    return hits / (double) rows.rows();
  }

  @ParameterizedTest
  @CsvSource({"yyyy-MM-dd HH:mm:ss, 60", "yyyy-MM-dd HH:mm:ss, 900", "yyyy-MM-dd HH:mm, 1800"})
  void timesAreRoundAsAClockIs(String pattern, long seconds) {
    int rows = 2_000;
    var cells = new long[rows];
    Rng rng = Rng.of(seconds, "clock");
    long step = pattern.endsWith("ss") ? 1 : 60;
    for (int row = 0; row < rows; row++) {
      long unit = rng.nextInt(10) < 6 ? seconds : step;
      cells[row] = 1_700_000_000L / seconds * seconds + rng.nextLong(90 * 86_400 / unit) * unit;
    }
    ColumnType type = new ColumnType.Temporal(pattern);
    Table table = table(type, cells);
    Table back = thereAndBack(table);
    assertThat(round(back, seconds))
        .isBetween(round(table, seconds) - 0.03, round(table, seconds) + 0.03);
  }

  @ParameterizedTest
  @CsvSource({"100", "500", "3000"})
  void evenDigitsAreNotCalledRound(int rows) {
    for (int seed = 0; seed < 50; seed++) {
      var cells = new long[rows];
      Rng rng = Rng.of(seed, "even");
      for (int row = 0; row < rows; row++) {
        cells[row] = rng.nextLong(1_000_000);
      }
      ColumnType type = new ColumnType.Numeric(0);
      Table table = table(type, cells);
      assertThat(RowCodec.fit(table, List.of()).attributes()).doesNotContainKey("ties");
    }
  }
}
