package dev.synth.relation.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.json.PlainJson;
import dev.synth.json.Tree;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.Order;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.tree.Cart;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that nearly all rows keep. */
class BoundsTest {
  private static final int ROWS = 6000;
  private static final Order ORDER = new Order("low", "high", false);

  private static Table table(ColumnType low, long[] lows, ColumnType high, long[] highs) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("low", low, false));
    fields.add(Field.of("high", high, false));
    List<Column> columns = List.of(LongColumn.of(low, lows), LongColumn.of(high, highs));
    return Table.of(new Schema(fields), columns);
  }

  /** Two long-tailed rates: many zeros and equal cells, and 14 of 1,000 rows the other way. */
  private static Table rates(long seed) {
    Rng rng = Rng.of(seed, "rates");
    var low = new long[ROWS];
    var high = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double way = rng.nextDouble();
      high[row] = 20 + (long) (5_000 * StrictMath.pow(rng.nextDouble(), 4));
      low[row] = (long) (high[row] * StrictMath.pow(rng.nextDouble(), 0.5));
      low[row] = way < 0.4 ? 0 : way < 0.5 ? high[row] : low[row];
      if (way > 0.986) {
        low[row] = high[row] + 1 + (long) (40 * rng.nextDouble());
      }
    }
    return table(new ColumnType.Numeric(4), low, new ColumnType.Numeric(4), high);
  }

  /** Small counts, each value a spike; one row in 50 the other way. */
  private static Table counts(long seed) {
    Rng rng = Rng.of(seed, "counts");
    var low = new long[ROWS];
    var high = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      high[row] = (long) (12 * rng.nextDouble());
      low[row] = (long) ((high[row] + 1) * rng.nextDouble());
      low[row] = rng.nextDouble() < 0.02 ? high[row] + 1 : low[row];
    }
    return table(new ColumnType.Numeric(0), low, new ColumnType.Numeric(0), high);
  }

  private static double kept(Table rows) {
    return ORDER.held(rows).share();
  }

  private static boolean hasBound(Table rows) {
    var codec = RowCodec.fit(rows, List.of());
    return new String(PlainJson.write(codec.attributes()), java.nio.charset.StandardCharsets.UTF_8)
        .contains("\"bound\"");
  }

  @Test
  void theyKeepTheirShareWhicheverColumnIsDrawnFirst() {
    Table real = rates(1);
    assertThat(kept(real)).isCloseTo(0.986, within(0.004));
    for (Table order : List.of(real, real.select(List.of("high", "low")))) {
      RowCodec codec = RowCodec.fit(order, List.of());
      Table made = codec.decode(codec.encode(order, 1), new Streams(Units.range(0, ROWS), 0, 7));
      assertThat(kept(made)).isCloseTo(kept(real), within(0.002));
    }
  }

  @Test
  void cartKeepsThem() {
    for (Table real : List.of(rates(2), counts(2))) {
      Table made = new Cart().fit(real, Work.quiet()).sample(new Sampling(0, ROWS, 3));
      // six standard errors of both shares
      assertThat(kept(made)).isCloseTo(kept(real), within(0.015));
    }
  }

  @Test
  void columnsOfOtherDecimalsAreComparedInTheirOwnUnits() {
    Table rates = rates(3);
    var high = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      high[row] = ((LongColumn) rates.column("high")).value(row) * 10 + row % 10;
    }
    var low = ((LongColumn) rates.column("low"));
    var lows = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      lows[row] = low.value(row);
    }
    Table real = table(new ColumnType.Numeric(4), lows, new ColumnType.Numeric(5), high);
    for (Table order : List.of(real, real.select(List.of("high", "low")))) {
      RowCodec codec = RowCodec.fit(order, List.of());
      Table made = codec.decode(codec.encode(order, 1), new Streams(Units.range(0, ROWS), 0, 7));
      assertThat(kept(made)).isCloseTo(kept(real), within(0.004));
    }
  }

  @Test
  void missingCellsStayAndAskNothing() {
    Table rates = rates(4);
    var low = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      boolean missing = row % 3 == 0;
      low[row] = missing ? LongColumn.MISSING : ((LongColumn) rates.column("low")).value(row);
    }
    var type = new ColumnType.Numeric(4);
    Table real =
        Table.of(
            new Schema(List.of(Field.of("low", type, true), Field.of("high", type, false))),
            List.of(LongColumn.of(type, low), rates.column("high")));
    for (Table order : List.of(real, real.select(List.of("high", "low")))) {
      RowCodec codec = RowCodec.fit(order, List.of());
      assertThat(hasBound(order)).isTrue();
      Table made = codec.decode(codec.encode(order, 1), new Streams(Units.range(0, ROWS), 0, 7));
      assertThat(kept(made)).isCloseTo(kept(real), within(0.003));
      for (int row = 0; row < ROWS; row++) {
        assertThat(made.column("low").isMissing(row)).isEqualTo(row % 3 == 0);
      }
    }
  }

  @Test
  void noneIsSeenWhereColumnsAreIndependentOrMerelyGoTogether() {
    for (long seed = 0; seed < 40; seed++) {
      Rng rng = Rng.of(seed, "bounds");
      var first = new long[ROWS];
      var skew = new long[ROWS]; // mostly above the first, by its range alone
      var shifted = new long[ROWS]; // above it in 97 of 100 rows, without a sharp side
      for (int row = 0; row < ROWS; row++) {
        double common = rng.nextDouble() + rng.nextDouble() + rng.nextDouble();
        first[row] = (long) (1_000 * (common + rng.nextDouble()));
        skew[row] = (long) (200_000 * StrictMath.pow(rng.nextDouble(), 2));
        double apart = rng.nextDouble() + rng.nextDouble() + rng.nextDouble();
        shifted[row] = (long) (1_000 * (common + 2 * apart));
      }
      var whole = new ColumnType.Numeric(0);
      assertThat(hasBound(table(whole, first, whole, skew))).isFalse();
      assertThat(hasBound(table(whole, first, whole, shifted))).isFalse();
    }
  }

  @Test
  void anOrderWithoutExceptionIsLeftToTheRelations() {
    Table rates = rates(5);
    var low = new long[ROWS];
    var high = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      high[row] = ((LongColumn) rates.column("high")).value(row);
      low[row] = Math.min(high[row], ((LongColumn) rates.column("low")).value(row));
    }
    var type = new ColumnType.Numeric(4);
    assertThat(hasBound(table(type, low, type, high))).isFalse();
  }

  @Test
  void itIsRestoredFromPlainValues() throws Exception {
    Table real = rates(6);
    RowCodec codec = RowCodec.fit(real, List.of());
    Tree read = new Tree(PlainJson.read(PlainJson.write(codec.attributes())));
    RowCodec restored = RowCodec.restore(codec.schema(), read);
    var streams = new Streams(Units.range(0, ROWS), 0, 7);
    assertThat(restored.decode(restored.encode(real, 1), streams))
        .isEqualTo(codec.decode(codec.encode(real, 1), streams));
  }
}
