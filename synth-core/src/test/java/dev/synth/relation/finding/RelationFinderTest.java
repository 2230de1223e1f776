package dev.synth.relation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.relation.Found;
import dev.synth.relation.Offset;
import dev.synth.relation.PlantedTable;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationFinderTest {
  private static List<String> words(List<Found> found, boolean hard) {
    return found.stream()
        .filter(one -> one.hard() == hard)
        .map(one -> one.relation().words())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsPlantedIsFound(long seed) {
    List<Found> found = RelationFinder.find(PlantedTable.of(4_000, seed), Work.quiet());
    assertThat(normal(words(found, true))).containsAll(normal(PlantedTable.HARD));
    assertThat(normal(words(found, false))).containsAll(normal(PlantedTable.SOFT));
  }

  /** Columns of a relation that reads the same both ways stand in the order of the table. */
  private static List<String> normal(List<String> words) {
    return words.stream().map(RelationFinderTest::normal).toList();
  }

  private static String normal(String words) {
    String text = words.replace("born = 2025 - age", "age = 2025 - born");
    if (text.contains("round") || text.contains(" - ")) {
      return text;
    }
    List<String> names = new ArrayList<>(List.of(text.split("[^a-z_]+", -1)));
    names.sort(null);
    return String.join(" ", names) + text.replaceAll("[a-z_]+", "");
  }

  @Test
  void inAVeryWideTableWhatStandsNearIsFound() {
    int columns = 200;
    int rows = 60;
    List<Field> fields = new ArrayList<>();
    List<Column> cells = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      Rng rng = Rng.of(c, "wide");
      var column = new long[rows];
      for (int row = 0; row < rows; row++) {
        long before = c % 5 == 4 ? at(cells, c - 1, row) + at(cells, c - 3, row) : 0;
        column[row] = c % 5 == 4 ? before : 1 + rng.nextLong(100_000);
      }
      fields.add(Field.of("c" + c, new ColumnType.Numeric(0), false));
      cells.add(LongColumn.of(new ColumnType.Numeric(0), column));
    }
    List<Found> found = RelationFinder.find(Table.of(new Schema(fields), cells), Work.quiet());
    List<String> sums = words(found, true);
    assertThat(sums).contains("c4 = c1 + c3", "c199 = c196 + c198");
    assertThat(sums.stream().filter(words -> words.contains("+"))).hasSize(columns / 5);
  }

  private static long at(List<Column> cells, int column, int row) {
    return ((LongColumn) cells.get(column)).value(row);
  }

  @Test
  void independentColumnsHaveNone() {
    List<String> alarms = new ArrayList<>();
    for (long seed = 0; seed < 50; seed++) {
      List<Found> found = RelationFinder.find(independent(1_500, seed), Work.quiet());
      found.forEach(one -> alarms.add(one.relation().words() + " " + one.held()));
    }
    assertThat(alarms).isEmpty();
  }

  private static Table independent(int rows, long seed) {
    Rng rng = Rng.of(seed, "independent");
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < 24; c++) {
      Column column = column(rows, c, rng);
      fields.add(Field.of("c" + c, column.type(), column.hasMissing()));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static Column column(int rows, int kind, Rng rng) {
    double missing = kind % 3 == 0 ? 0.1 : 0;
    if (kind % 4 == 3) {
      int count = 2 + rng.nextInt(12);
      List<String> levels = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        levels.add("l" + k);
      }
      var codes = new int[rows];
      for (int row = 0; row < rows; row++) {
        double skew = rng.nextDouble();
        codes[row] = rng.nextDouble() < missing ? -1 : (int) (skew * skew * count);
      }
      return CodeColumn.of(new ColumnType.Categorical(levels, false), codes);
    }
    ColumnType type =
        kind % 4 == 2
            ? new ColumnType.Temporal("yyyy-MM-dd")
            : new ColumnType.Numeric(kind % 5 == 0 ? 2 : 0);
    long range = kind % 2 == 0 ? 2 + rng.nextInt(30) : 1_000 + rng.nextInt(100_000);
    var cells = new long[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] = rng.nextDouble() < missing ? LongColumn.MISSING : rng.nextLong(range);
    }
    return LongColumn.of(type, cells);
  }

  @Test
  void noDifferenceOfOneRowIsTold() {
    var from = new long[1_000];
    var to = new long[1_000];
    Rng rng = Rng.of(1, "distances");
    for (int row = 0; row < from.length; row++) {
      from[row] = 15_000 + rng.nextLong(4_000);
      to[row] = from[row] + 2 + rng.nextLong(9);
    }
    to[500] = from[500] + 37; // one row is further apart than all others
    ColumnType date = new ColumnType.Temporal("yyyy-MM-dd");
    Table rows =
        Table.of(
            new Schema(List.of(Field.of("a", date, false), Field.of("b", date, false))),
            List.of(LongColumn.of(date, from), LongColumn.of(date, to)));
    List<Found> found = RelationFinder.find(rows, Work.quiet());
    assertThat(found).anySatisfy(one -> assertThat(one.relation()).isInstanceOf(Offset.class));
    assertThat(found).noneSatisfy(one -> assertThat(one.relation().words()).contains("37"));
  }

  @Test
  void anyDecimalsAndSizesAreLookedAt() {
    int rows = 400;
    Rng rng = Rng.of(3, "decimals");
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int decimals = 0; decimals <= 18; decimals++) {
      var cells = new long[rows];
      for (int row = 0; row < rows; row++) {
        cells[row] = rng.nextLong() >> rng.nextInt(64);
        cells[row] += cells[row] == LongColumn.MISSING ? 1 : 0;
      }
      Column column = LongColumn.of(new ColumnType.Numeric(decimals), cells);
      fields.add(Field.of("d" + decimals, column.type(), false));
      columns.add(column);
    }
    Table numbers = Table.of(new Schema(fields), columns);
    assertThat(RelationFinder.find(numbers, Work.quiet())).isEmpty();
  }

  @Test
  void fewRowsTellNothing() {
    assertThat(RelationFinder.find(PlantedTable.of(12, 1), Work.quiet())).isEmpty();
  }
}
