package dev.synth.relation;

import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** A made table in which relations of all kinds hold, always or in three rows of ten. */
public final class PlantedTable {
  private static final long MISSING = LongColumn.MISSING;
  private static final ColumnType DATE = new ColumnType.Temporal("yyyy-MM-dd");

  private final int rows;
  private final Rng rng;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private PlantedTable(int rows, long seed) {
    this.rows = rows;
    this.rng = Rng.of(seed, "planted");
  }

  /** What holds in every row, as {@link Relation#words} says it. */
  public static final List<String> HARD =
      List.of(
          "copy = original",
          "low <= high",
          "shipped - ordered between 0 and 14",
          "due = ordered + 30",
          "gross = net + extra",
          "age = 2025 - born",
          "total = price * quantity",
          "vat = round(0.19 * base, 2)",
          "monthly = round(yearly / 12, 2)",
          "rate = round(clicks / views, 4)",
          "city decides country",
          "combinations(land, currency)",
          "exactly one of is_a, is_b, is_c, is_d",
          "at most one of has_x, has_y",
          "(paid_by is null) = (paid_on is null)",
          "(back_on is null) = (state in ('kept', 'open'))",
          "unique(doc, line)",
          "price is a multiple of 0.05",
          "reading never falls as day rises, for each meter");

  /** What holds in three rows of ten, beside chance. */
  public static final List<String> SOFT =
      List.of(
          "settled = billed",
          "sum = one + two",
          "reply - asked between 0 and 9",
          "delivery = home",
          "cost = weight * fee",
          "discount = round(0.15 * list, 2)",
          "branch decides region",
          "(fax is null) = (phone is null)",
          "gift is a multiple of 100");

  /** A table of so many rows; the seed also shuffles the columns. */
  public static Table of(int rows, long seed) {
    var made = new PlantedTable(rows, seed);
    made.amounts();
    made.times();
    made.categories();
    made.flags();
    made.gaps();
    made.soft();
    return made.shuffled();
  }

  private Table shuffled() {
    List<String> names = new ArrayList<>(columns.keySet());
    List<Field> fields = new ArrayList<>();
    List<Column> cells = new ArrayList<>();
    while (!names.isEmpty()) {
      String name = names.remove(rng.nextInt(names.size()));
      Column column = columns.get(name);
      fields.add(Field.of(name, column.type(), column.hasMissing()));
      cells.add(column);
    }
    return Table.of(new Schema(fields), cells);
  }

  private long[] number(String name, int decimals, IntToLongFunction cell) {
    var cells = new long[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] = cell.applyAsLong(row);
    }
    columns.put(name, LongColumn.of(new ColumnType.Numeric(decimals), cells.clone()));
    return cells;
  }

  private long[] date(String name, IntToLongFunction cell) {
    var cells = new long[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] = cell.applyAsLong(row);
    }
    columns.put(name, LongColumn.of(DATE, cells.clone()));
    return cells;
  }

  private int[] category(String name, List<String> levels, IntToLongFunction cell) {
    var cells = new int[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] = (int) cell.applyAsLong(row);
    }
    columns.put(name, CodeColumn.of(new ColumnType.Categorical(levels, false), cells.clone()));
    return cells;
  }

  private static List<String> levels(String prefix, int count) {
    List<String> levels = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      levels.add(prefix + k);
    }
    return levels;
  }

  /** A number from low to below high, missing in one of twenty cells. */
  private long gappy(long low, long high) {
    return rng.nextDouble() < 0.05 ? MISSING : between(low, high);
  }

  private long between(long low, long high) {
    return low + rng.nextLong(high - low);
  }

  private boolean chance(double share) {
    return rng.nextDouble() < share;
  }

  private void amounts() {
    long[] original = number("original", 2, row -> gappy(100, 100_000));
    number("copy", 2, row -> original[row]);
    long[] low = number("low", 0, row -> gappy(0, 10_000));
    number("high", 0, row -> low[row] == MISSING ? MISSING : between(low[row], 12_000));
    long[] net = number("net", 2, row -> gappy(1_000, 90_000));
    long[] extra = number("extra", 2, row -> between(1, 20_000));
    number("gross", 2, row -> net[row] == MISSING ? MISSING : net[row] + extra[row]);
    long[] born = number("born", 0, row -> between(1930, 2007));
    number("age", 0, row -> 2025 - born[row]);
    long[] price = number("price", 2, row -> 5 * between(20, 4_000));
    long[] quantity = number("quantity", 0, row -> between(1, 40));
    number("total", 2, row -> price[row] * quantity[row]);
    long[] base = number("base", 2, row -> gappy(2_000, 900_000));
    number("vat", 2, row -> base[row] == MISSING ? MISSING : Units.product(base[row], 19, 2, true));
    long[] yearly = number("yearly", 2, row -> between(1_000_000, 9_000_000));
    number("monthly", 2, row -> Units.quotient(yearly[row], 12, 0, true));
    long[] views = number("views", 0, row -> between(500, 90_000));
    long[] clicks = number("clicks", 0, row -> between(20, views[row]));
    number("rate", 4, row -> Units.quotient(clicks[row], views[row], -4, true));
  }

  private void times() {
    long[] ordered = date("ordered", row -> between(18_000, 19_500));
    date("shipped", row -> chance(0.05) ? MISSING : ordered[row] + between(0, 15));
    date("due", row -> ordered[row] + 30);
    int[] meter = category("meter", levels("m", 12), row -> rng.nextInt(12));
    long[] day = date("day", row -> between(19_000, 19_700));
    number("reading", 1, row -> 500L * meter[row] + 13 * (day[row] - 19_000) + day[row] % 7);
    number("doc", 0, row -> row / 8 + 1000);
    number("line", 0, row -> row % 8 + 1);
  }

  private void categories() {
    int[] city = category("city", levels("city", 40), row -> rng.nextInt(40));
    category("country", levels("land", 7), row -> city[row] % 7);
    int[] land = category("land", List.of("DE", "CH", "US", "UK", "LI"), row -> rng.nextInt(5));
    int[][] used = {{0}, {1, 0}, {2}, {3, 2}, {1, 0, 2}};
    category(
        "currency",
        List.of("EUR", "CHF", "USD", "GBP"),
        row -> used[land[row]][rng.nextInt(used[land[row]].length)]);
  }

  private void flags() {
    int[] choice = new int[rows];
    int[] other = new int[rows];
    for (int row = 0; row < rows; row++) {
      choice[row] = rng.nextInt(4);
      other[row] = rng.nextInt(3);
    }
    for (int k = 0; k < 4; k++) {
      int flag = k;
      number("is_" + "abcd".charAt(k), 0, row -> choice[row] == flag ? 1 : 0);
    }
    List<String> words = List.of("false", "true");
    category("has_x", words, row -> other[row] == 0 ? 1 : 0);
    category("has_y", words, row -> other[row] == 1 ? 1 : 0);
  }

  private void gaps() {
    long[] paidOn = date("paid_on", row -> chance(0.3) ? MISSING : between(18_000, 19_500));
    category(
        "paid_by",
        List.of("card", "cash", "bank"),
        row -> paidOn[row] == MISSING ? -1 : rng.nextInt(3));
    int[] state =
        category("state", List.of("open", "kept", "returned", "lost"), row -> rng.nextInt(4));
    date("back_on", row -> state[row] < 2 ? MISSING : between(19_000, 19_800));
  }

  private void soft() {
    long[] billed = number("billed", 2, row -> between(1_000, 300_000));
    number("settled", 2, row -> chance(0.3) ? billed[row] : between(1_000, 300_000));
    long[] one = number("one", 0, row -> between(10, 5_000));
    long[] two = number("two", 0, row -> between(10, 5_000));
    number("sum", 0, row -> chance(0.3) ? one[row] + two[row] : between(20, 10_000));
    long[] asked = date("asked", row -> between(18_000, 19_500));
    date("reply", row -> chance(0.3) ? asked[row] + between(0, 10) : between(18_000, 19_500));
    int[] home = category("home", levels("area", 15), row -> rng.nextInt(15));
    category("delivery", levels("area", 15), row -> chance(0.3) ? home[row] : rng.nextInt(15));
    long[] weight = number("weight", 0, row -> between(5, 400));
    long[] fee = number("fee", 2, row -> between(100, 2_000));
    number("cost", 2, row -> chance(0.3) ? weight[row] * fee[row] : between(500, 800_000));
    long[] list = number("list", 2, row -> between(5_000, 900_000));
    number(
        "discount",
        2,
        row -> chance(0.3) ? Units.product(list[row], 15, 2, true) : between(700, 140_000));
    int[] branch = category("branch", levels("b", 20), row -> rng.nextInt(20));
    category("region", levels("r", 5), row -> chance(0.3) ? branch[row] % 5 : rng.nextInt(5));
    boolean[] none = new boolean[rows];
    boolean[] both = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      none[row] = chance(0.3);
      both[row] = chance(0.5);
    }
    number("phone", 0, row -> none[row] ? MISSING : between(100, 999));
    number("fax", 0, row -> (none[row] && both[row]) || chance(0.1) ? MISSING : between(100, 999));
    number("gift", 0, row -> chance(0.3) ? 100 * between(1, 90) : between(1, 9_000));
  }
}
