package dev.synth.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.json.Tree;
import dev.synth.random.Rng;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableCodecTest {
  private static final ColumnType.Numeric WHOLE = new ColumnType.Numeric(0);

  private static Table table(ColumnType type, Column column) {
    return Table.of(new Schema(List.of(Field.of("x", type, true))), List.of(column));
  }

  private static Table numbers(long... values) {
    return table(WHOLE, LongColumn.of(WHOLE, values));
  }

  private static Table there(Table table, long seed) {
    TableCodec codec = TableCodec.fit(table);
    return decoded(codec, codec.encode(table, seed), 0, seed);
  }

  private static Table decoded(TableCodec codec, int[][] parts, long first, long seed) {
    return codec.decode(parts, new Streams(Units.range(first, parts[0].length), 0, seed));
  }

  @Test
  void frequentValuesComeBackAsTheyAre() {
    var values = new long[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 6 * 10L;
    }
    values[7] = LongColumn.MISSING;
    assertThat(there(numbers(values), 1)).isEqualTo(numbers(values));
  }

  /** Over seeds: skewed, heavy-tailed and lattice numbers keep their mean and their range. */
  @Test
  void binsKeepMeanRangeAndLattice() {
    for (int seed = 0; seed < 10; seed++) {
      Rng rng = Rng.of(seed, "skewed");
      var values = new long[5000];
      for (int i = 0; i < values.length; i++) {
        values[i] = 250 * (long) StrictMath.exp(6 + 1.5 * rng.seek(i, 0).nextGaussian());
      }
      Table back = there(numbers(values), seed);
      long max = Arrays.stream(values).max().orElseThrow();
      double mean = Arrays.stream(values).average().orElseThrow();
      double sum = 0;
      for (int row = 0; row < back.rows(); row++) {
        long value = ((LongColumn) back.column(0)).value(row);
        assertThat(value % 250).isZero();
        assertThat(value).isBetween(0L, max);
        sum += value;
      }
      assertThat(sum / back.rows()).isCloseTo(mean, within(0.1 * mean));
    }
  }

  /** No kept number is one that fewer than five rows hold. */
  @Test
  void keptNumbersAreNeverRareValues() {
    for (int seed = 0; seed < 20; seed++) {
      Rng rng = Rng.of(seed, "rare");
      var values = new long[2000];
      for (int i = 0; i < values.length; i++) {
        rng.seek(i, 0);
        values[i] = rng.nextInt(3) == 0 ? rng.nextInt(40) : rng.nextInt(1_000_000);
      }
      Map<Long, Integer> counts = new HashMap<>();
      for (long value : values) {
        counts.merge(value, 1, Integer::sum);
      }
      Map<String, Object> kept = TableCodec.fit(numbers(values)).attributes().get(0);
      for (String key : List.of("spikes", "edges")) {
        for (Object number : (List<?>) kept.get(key)) {
          assertThat(counts.getOrDefault((Long) number, 5)).isGreaterThanOrEqualTo(5);
        }
      }
    }
  }

  @Test
  void anOutlierIsNoBound() {
    var values = new long[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1000 + i * 7L % 991;
    }
    values[500] = 9_999_999;
    long[] edges =
        ((List<?>) TableCodec.fit(numbers(values)).attributes().get(0).get("edges"))
            .stream().mapToLong(e -> (Long) e).toArray();
    assertThat(edges[edges.length - 1]).isLessThan(2_100_000);
  }

  @Test
  void rareLevelsAreRedrawnAndLeaveTheSchema() {
    var type = new ColumnType.Categorical(List.of("common", "frequent", "secret"), false);
    var codes = new int[100];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i % 2;
    }
    Arrays.fill(codes, 0, 4, 2);
    codes[9] = CodeColumn.MISSING;
    Table back = there(table(type, CodeColumn.of(type, codes)), 3);
    assertThat(back.schema().field(0).type())
        .isEqualTo(new ColumnType.Categorical(List.of("common", "frequent"), false));
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < 4; row++) {
      seen.add(back.column(0).text(row));
    }
    assertThat(seen).isSubsetOf("common", "frequent");
    assertThat(back.column(0).isMissing(9)).isTrue();
  }

  @Test
  void floatingNumbersKeepTheirSizes() {
    Rng rng = Rng.of(5, "floating");
    var values = new double[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e-9 * rng.seek(i, 0).nextGaussian();
    }
    values[3] = Double.NaN;
    DoubleColumn column = DoubleColumn.of(values);
    Table back = there(table(column.type(), column), 1);
    assertThat(back.column(0).isMissing(3)).isTrue();
    for (int row = 4; row < 1000; row++) {
      assertThat(back.column(0).number(row)).isCloseTo(values[row], within(4e-9));
    }
  }

  @Test
  void aSavedCodecDecodesTheSame() {
    var values = new long[3000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 3 == 0 ? 0 : i * 31L % 10_007;
    }
    Table table = numbers(values);
    TableCodec codec = TableCodec.fit(table);
    TableCodec again =
        TableCodec.restore(codec.schema(), codec.attributes().stream().map(Tree::new).toList());
    int[][] codes = codec.encode(table, 1);
    assertThat(decoded(again, codes, 5, 8)).isEqualTo(decoded(codec, codes, 5, 8));
    assertThat(again.encode(table, 1)).isDeepEqualTo(codes);
  }

  /** Many values: groups in order of value, spikes among the bins, and a fine part. */
  @Test
  void manyValuesAreTwoPartsInOrder() {
    var values = new long[20_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 10 == 0 ? 5_000 : i;
    }
    values[3] = LongColumn.MISSING;
    Table table = numbers(values);
    TableCodec codec = TableCodec.fit(table);
    assertThat(codec.cardinalities()).containsExactly(66, 8); // 513 categories, and "missing"
    assertThat(codec.ordered()).containsExactly(65, 8);
    int[][] parts = codec.encode(table, 1);
    assertThat(parts[0][3]).isEqualTo(65);
    int before = -1;
    for (int i = 1; i < values.length; i += 100) {
      int code = 8 * parts[0][i] + parts[1][i];
      assertThat(code).isGreaterThanOrEqualTo(before);
      before = code;
    }
    Table back = decoded(codec, parts, 0, 1);
    assertThat(((LongColumn) back.column(0)).value(10)).isEqualTo(5_000);
    for (int i = 4; i < values.length; i++) {
      assertThat((double) ((LongColumn) back.column(0)).value(i))
          .isCloseTo((double) values[i], within(60d));
    }
  }

  @Test
  void veryManyLevelsAreTwoParts() {
    List<String> names = java.util.stream.IntStream.range(0, 5000).mapToObj(i -> "n" + i).toList();
    var type = new ColumnType.Categorical(names, false);
    var codes = new int[25_001];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i == 25_000 ? CodeColumn.MISSING : i % 5000;
    }
    Table table = table(type, CodeColumn.of(type, codes));
    TableCodec codec = TableCodec.fit(table);
    assertThat(codec.cardinalities()).containsExactly(72, 71);
    assertThat(decoded(codec, codec.encode(table, 1), 0, 1).column(0)).isEqualTo(table.column(0));
  }

  /** Orders on working days, in office hours, at five-minute steps. */
  @Test
  void timesKeepTheirWeekdayTheirHourAndTheirStep() {
    var type = new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss");
    Rng rng = Rng.of(2, "times");
    var values = new long[4_000];
    for (int i = 0; i < values.length; i++) {
      rng.seek(i, 0);
      long day = 19_723 + 7L * rng.nextInt(150) + rng.nextInt(5); // from Monday, 2024-01-01 on
      values[i] = 86_400 * day + 3600L * (9 + rng.nextInt(8)) + 300L * rng.nextInt(12);
    }
    Table table = table(type, LongColumn.of(type, values));
    Table back = there(table, 3);
    Map<Long, Integer> weekdays = new HashMap<>();
    for (int row = 0; row < back.rows(); row++) {
      long ticks = ((LongColumn) back.column(0)).value(row);
      assertThat(ticks % 300).isZero();
      assertThat(ticks % 86_400 / 3600).isBetween(9L, 16L);
      weekdays.merge(Math.floorMod(ticks / 86_400 - 19_723, 7L), 1, Integer::sum);
    }
    assertThat(weekdays.keySet()).allMatch(day -> day < 5);
  }

  @Test
  void obstaclesAreNamed() {
    assertThat(Protection.obstacle(TextColumn.of(List.of("a")))).contains("it is text");
    assertThat(Protection.obstacle(numbers(LongColumn.MISSING).column(0)))
        .contains("every cell is missing");
    assertThat(Protection.obstacle(numbers(1, 2, 3).column(0)))
        .contains("fewer than 5 rows have a value");
    List<String> names = java.util.stream.IntStream.range(0, 50).mapToObj(i -> "n" + i).toList();
    var type = new ColumnType.Categorical(names, false);
    var codes = new int[60];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i % 50;
    }
    assertThat(Protection.obstacle(CodeColumn.of(type, codes)))
        .contains("more than half of its values are held by fewer than 5 rows each");
    assertThat(Protection.obstacle(numbers(1, 1, 1, 1, 1).column(0))).isEmpty();
  }

  @Test
  void oneConstantAndOneMissingAreFine() {
    assertThat(there(numbers(4, 4, 4, 4, 4, LongColumn.MISSING), 1))
        .isEqualTo(numbers(4, 4, 4, 4, 4, LongColumn.MISSING));
  }
}
