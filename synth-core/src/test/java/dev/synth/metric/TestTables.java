package dev.synth.metric;

import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TemporalFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small tables made by hand, and people who share one distribution. */
public final class TestTables {
  private static final List<String> JOBS = List.of("cook", "nurse", "pilot", "smith");

  private final List<Field> fields = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  private TestTables() {}

  public static TestTables table() {
    return new TestTables();
  }

  /** No rows, the same columns. */
  public static Table none(Table like) {
    return like.slice(0, 0);
  }

  /** Only the training rows count. */
  public static Comparison compare(Table training, Table synthetic) {
    return new Comparison(training, none(training), synthetic, 1, Work.quiet().withThreads(1));
  }

  public TestTables with(String name, Column column, Role role) {
    fields.add(new Field(name, column.type(), role, true));
    columns.add(column);
    return this;
  }

  public TestTables numbers(String name, double... cells) {
    return with(name, DoubleColumn.of(cells.clone()), Role.INSENSITIVE);
  }

  public TestTables integers(String name, long... cells) {
    return with(name, LongColumn.of(new ColumnType.Numeric(0), cells.clone()), Role.INSENSITIVE);
  }

  public TestTables category(String name, @Nullable String... cells) {
    return with(name, codes(cells), Role.INSENSITIVE);
  }

  public TestTables dates(String name, @Nullable String... cells) {
    TemporalFormat format = TemporalFormat.of("yyyy-MM-dd");
    long[] days =
        Arrays.stream(cells)
            .mapToLong(c -> c == null ? LongColumn.MISSING : format.parse(c))
            .toArray();
    return with(name, LongColumn.of(new ColumnType.Temporal("yyyy-MM-dd"), days), Role.INSENSITIVE);
  }

  public Table done() {
    return Table.of(new Schema(fields), columns);
  }

  public static CodeColumn codes(@Nullable String... cells) {
    List<String> levels = Arrays.stream(cells).filter(Objects::nonNull).distinct().toList();
    int[] codes = Arrays.stream(cells).mapToInt(levels::indexOf).toArray();
    return CodeColumn.of(new ColumnType.Categorical(levels, false), codes);
  }

  /** The same with another column in the place of one. */
  public static Table replace(Table table, String name, Column other) {
    TestTables replaced = table();
    for (int i = 0; i < table.schema().width(); i++) {
      Field field = table.schema().field(i);
      replaced.with(
          field.name(), field.name().equals(name) ? other : table.column(i), field.role());
    }
    return replaced.done();
  }

  /** The rows of one table, then those of another with the same types. */
  public static Table join(Table first, Table second) {
    TestTables joined = table();
    for (int i = 0; i < first.schema().width(); i++) {
      Field field = first.schema().field(i);
      joined.with(field.name(), join(first.column(i), second.column(i)), field.role());
    }
    return joined.done();
  }

  private static Column join(Column first, Column second) {
    if (first instanceof DoubleColumn) {
      return DoubleColumn.of(numbers(first, second));
    }
    if (first instanceof CodeColumn c) {
      double[] codes = numbers(first, second);
      return CodeColumn.of(
          c.type(), Arrays.stream(codes).mapToInt(n -> Double.isNaN(n) ? -1 : (int) n).toArray());
    }
    long[] longs =
        Stream.of((LongColumn) first, (LongColumn) second)
            .flatMapToLong(c -> IntStream.range(0, c.size()).mapToLong(c::value))
            .toArray();
    return LongColumn.of(first.type(), longs);
  }

  private static double[] numbers(Column first, Column second) {
    return Stream.of(first, second)
        .flatMapToDouble(c -> IntStream.range(0, c.size()).mapToDouble(c::number))
        .toArray();
  }

  /** People whose income follows age and job; some cells are missing, and every level is common. */
  public static Table people(long seed, int rows) {
    Rng rng = Rng.of(seed, "people");
    var age = new long[rows];
    var income = new double[rows];
    var since = new long[rows];
    var job = new int[rows];
    var member = new int[rows];
    for (int row = 0; row < rows; row++) {
      rng.seek(row, 0);
      job[row] = rng.nextInt(JOBS.size());
      age[row] = 20 + rng.nextLong(50);
      income[row] = 900.0 * job[row] + 40.0 * age[row] + 300 * rng.nextGaussian();
      since[row] = 15_000 + age[row] * 20 + rng.nextLong(2_000);
      member[row] = rng.nextInt(70) < age[row] ? 1 : 0;
      if (rng.nextInt(20) == 0) {
        income[row] = Double.NaN;
      }
    }
    return table()
        .with(
            "id",
            LongColumn.of(new ColumnType.Numeric(0), LongStream.range(0, rows).toArray()),
            Role.KEY)
        .with("age", LongColumn.of(new ColumnType.Numeric(0), age), Role.QUASI_IDENTIFYING)
        .with("income", DoubleColumn.of(income), Role.SENSITIVE)
        .with(
            "since", LongColumn.of(new ColumnType.Temporal("yyyy-MM-dd"), since), Role.INSENSITIVE)
        .with("job", CodeColumn.of(new ColumnType.Categorical(JOBS, false), job), Role.INSENSITIVE)
        .with(
            "member",
            CodeColumn.of(new ColumnType.Categorical(List.of("false", "true"), false), member),
            Role.INSENSITIVE)
        .done();
  }
}
