package dev.synth.relation.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.json.PlainJson;
import dev.synth.json.Tree;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.tree.Cart;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowCodecTest {
  private static final int ROWS = 6000;

  /** A bill, what is paid of it (three in ten pay it whole, four a round sum), the next bill. */
  private static Table bills(long seed) {
    Rng rng = Rng.of(seed, "bills");
    var bill = new long[ROWS];
    var paid = new long[ROWS];
    var next = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      bill[row] = 100 + (long) StrictMath.exp(6 + 5 * rng.nextDouble());
      double way = rng.nextDouble();
      long any = 1 + (long) (rng.nextDouble() * 90_000);
      paid[row] = way < 0.3 ? bill[row] : way < 0.7 ? 100 * (1 + any / 100) : any;
      next[row] = bill[row] + (long) (rng.nextDouble() * 40) - 20;
    }
    return table(Map.of("bill", bill, "paid", paid, "next", next), List.of("bill", "paid", "next"));
  }

  private static Table independent(long seed) {
    Rng rng = Rng.of(seed, "independent");
    var a = new long[ROWS];
    var b = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      a[row] = (long) (rng.nextDouble() * 1_000_000);
      b[row] = (long) (rng.nextDouble() * 1_000_000);
    }
    return table(Map.of("a", a, "b", b), List.of("a", "b"));
  }

  private static Table table(Map<String, long[]> cells, List<String> names) {
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Column column =
          LongColumn.of(new ColumnType.Numeric(0), cells.getOrDefault(name, new long[0]));
      fields.add(new Field(name, column.type(), Role.INSENSITIVE, false));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static double share(Table rows, IntPredicate holds) {
    return IntStream.range(0, rows.rows()).filter(holds).count() / (double) rows.rows();
  }

  private static double paidWhole(Table rows) {
    return share(rows, row -> rows.column("paid").number(row) == rows.column("bill").number(row));
  }

  private static double paidRound(Table rows) {
    return share(rows, row -> rows.column("paid").number(row) % 100 == 0);
  }

  private static double near(Table rows) {
    return share(
        rows,
        row -> Math.abs(rows.column("next").number(row) - rows.column("bill").number(row)) <= 20);
  }

  private static Table again(RowCodec codec, Table rows) {
    return codec.decode(codec.encode(rows, 1), new Streams(Units.range(0, rows.rows()), 0, 7));
  }

  @Test
  void equalitiesRoundNumbersAndDifferencesSurviveTheEncoding() {
    Table real = bills(1);
    Table decoded = again(RowCodec.fit(real, List.of()), real);
    assertThat(paidWhole(decoded)).isCloseTo(paidWhole(real), within(0.002));
    // cells near the bill are told by their difference alone, though some of them are round
    assertThat(paidRound(decoded)).isCloseTo(paidRound(real), within(0.03));
    assertThat(near(decoded)).isCloseTo(near(real), within(0.01));
  }

  @Test
  void withoutTiesTheyDoNot() {
    Table real = bills(1);
    TableCodec plain = TableCodec.fit(real);
    Table decoded = plain.decode(plain.encode(real, 1), new Streams(Units.range(0, ROWS), 0, 7));
    assertThat(paidWhole(decoded)).isLessThan(0.05);
    assertThat(near(decoded)).isLessThan(0.5);
  }

  @Test
  void cartKeepsThem() {
    Table real = bills(1);
    Table made = new Cart().fit(real, Work.quiet()).sample(new Sampling(0, ROWS, 3));
    assertThat(paidWhole(made)).isCloseTo(paidWhole(real), within(0.03));
    assertThat(paidRound(made)).isCloseTo(paidRound(real), within(0.03));
  }

  @Test
  void whatATieLeavesHoldsTheCategoriesOfRealRows() {
    Table real = bills(2);
    RowCodec codec = RowCodec.fit(real, List.of());
    int[][] codes = codec.encode(real, 1);
    for (int part = 0; part < codes.length; part++) {
      RowSupport support = codec.support(part);
      int restricted = 0;
      int left = 0;
      var allowed = new boolean[codec.cardinalities().get(part)];
      for (int row = 0; row < ROWS && support != null; row++) {
        if (support.of(codes, row, allowed)) {
          restricted++;
          left += allowed[codes[part][row]] ? 1 : 0;
        }
      }
      assertThat(left).isGreaterThanOrEqualTo(restricted * 9 / 10);
    }
  }

  @Test
  void independentColumnsHaveNoTies() {
    for (long seed = 0; seed < 50; seed++) {
      Table rows = independent(seed);
      RowCodec codec = RowCodec.fit(rows, List.of());
      TableCodec plain = TableCodec.fit(rows);
      assertThat(codec.partNames()).isEqualTo(plain.partNames());
      assertThat(codec.encode(rows, 1)).isDeepEqualTo(plain.encode(rows, 1));
    }
  }

  @Test
  void whatIsCopiedFromAGivenCellIsWhatIsGiven() {
    Table real = bills(4);
    RowCodec codec = RowCodec.fit(real, List.of());
    String bill = real.column("bill").text(0);
    var streams = new Streams(Units.range(0, ROWS), 0, 7);
    Table decoded = codec.decode(codec.encode(real, 1), streams, codec.given(Map.of("bill", bill)));
    assertThat(share(decoded, row -> bill.equals(decoded.column("bill").text(row)))).isEqualTo(1);
    assertThat(paidWhole(decoded)).isCloseTo(paidWhole(real), within(0.01));
  }

  @Test
  void aTieIsGivenWhereAllThatItLooksAtIs() {
    RowCodec codec = RowCodec.fit(bills(4), List.of());
    int tie = codec.partNames().indexOf("paid\0tie");
    assertThat(codec.given(Map.of("paid", "5000")).codes()).doesNotContainKey(tie);
    Map<Integer, Integer> same = codec.given(Map.of("bill", "5000", "paid", "5000")).codes();
    Map<Integer, Integer> other = codec.given(Map.of("bill", "7770", "paid", "5000")).codes();
    assertThat(same).containsEntry(tie, 0);
    assertThat(other.get(tie)).isNotNull().isNotZero();
  }

  @Test
  void itIsRestoredFromPlainValues() throws Exception {
    Table real = bills(3);
    RowCodec codec = RowCodec.fit(real, List.of());
    byte[] json = PlainJson.write(codec.attributes());
    RowCodec restored = RowCodec.restore(codec.schema(), new Tree(PlainJson.read(json)));
    assertThat(again(restored, real)).isEqualTo(again(codec, real));
    assertThat(restored.partNames()).contains("paid\0tie", "next\0tie");
  }

  @Test
  void tiesThatNeedEachOtherAreRefused() {
    RowCodec codec = RowCodec.fit(bills(3), List.of());
    Map<String, Object> attributes = new java.util.LinkedHashMap<>(codec.attributes());
    Object tie = ((List<?>) java.util.Objects.requireNonNull(attributes.get("ties"))).get(0);
    attributes.put("ties", List.of(tie, tie));
    assertThatThrownBy(() -> RowCodec.restore(codec.schema(), new Tree(attributes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ties need each other");
  }
}
