package dev.synth.synthesis;

import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables to learn: the odd ones, and orders of a shop, whose price follows their kind. */
public final class Shops {
  private static final ColumnType WHOLE = new ColumnType.Numeric(0);

  private final List<Field> fields = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  public static Table orders(int rows) {
    Rng rng = Rng.of(3, "orders");
    var kind = new int[rows];
    var price = new long[rows];
    var day = new long[rows];
    var paid = new int[rows];
    for (int row = 0; row < rows; row++) {
      rng.seek(row, 0);
      kind[row] = rng.nextInt(3);
      price[row] = 1_000L * kind[row] + rng.nextLong(400) + rng.nextLong(400);
      day[row] = 19_000 + rng.nextLong(365);
      paid[row] =
          rng.nextInt(12) == 0 ? CodeColumn.MISSING : price[row] > 1_500 ? rng.nextInt(2) : 0;
    }
    return new Shops()
        .levels("kind", 3, kind)
        .with("price", LongColumn.of(new ColumnType.Numeric(2), price))
        .with("day", LongColumn.of(new ColumnType.Temporal("yyyy-MM-dd"), day))
        .levels("paid", 2, paid)
        .done();
  }

  /** A column of whole numbers. */
  public Shops numbers(String name, long... cells) {
    return with(name, LongColumn.of(WHOLE, cells));
  }

  /** A column of levels a0, a1 ... */
  public Shops levels(String name, int levels, int... codes) {
    List<String> names = IntStream.range(0, levels).mapToObj(k -> name.charAt(0) + "" + k).toList();
    return with(name, CodeColumn.of(new ColumnType.Categorical(names, false), codes));
  }

  public Shops with(String name, Column column) {
    fields.add(Field.of(name, column.type(), column.hasMissing()));
    columns.add(column);
    return this;
  }

  public Table done() {
    return Table.of(new Schema(fields), columns);
  }

  public static long[] same(int rows, long value) {
    var cells = new long[rows];
    Arrays.fill(cells, value);
    return cells;
  }

  public static long[] uniform(int rows, long bound, String stream) {
    Rng rng = Rng.of(5, stream);
    return IntStream.range(0, rows).mapToLong(row -> rng.nextLong(bound)).toArray();
  }
}
