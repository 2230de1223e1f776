package dev.synth.transform;

import dev.synth.json.Tree;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of numbers or times: spikes (values that many rows share) and quantile bins, in the
 * order of their values. A cell is drawn anew inside its bin, so that no rare value is reproduced
 * from memory; the draw keeps the bin's mean.
 *
 * <p>All is done on whole numbers: scaled decimals, ticks, or doubles in steps of a power of ten.
 */
final class NumberMargin implements Margin {
  private static final int ATTEMPTS = 8;
  private static final int LARGEST_POWER = 300;

  private final ColumnType type;
  private final NumberBins bins;
  private final boolean missing;
  private final int floatDecimals;

  NumberMargin(ColumnType type, NumberBins bins, boolean missing, int floatDecimals) {
    this.type = type;
    this.bins = bins;
    this.missing = missing;
    this.floatDecimals = floatDecimals;
  }

  /** A margin of at most so many bins. */
  static NumberMargin fit(Column column, Persons persons, int mostBins) {
    int floatDecimals = column instanceof DoubleColumn ? floatDecimals(column) : 0;
    var present = new long[Protection.present(column)];
    var rows = new int[present.length];
    int n = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        rows[n] = row;
        present[n++] = whole(column, row, floatDecimals);
      }
    }
    int finer = Calendar.of(column.type(), min(present), max(present)).finer();
    var bins = NumberBins.of(HeldValues.of(present, persons.pick(rows)), finer, mostBins);
    return new NumberMargin(column.type(), bins, n < column.size(), floatDecimals);
  }

  private static long min(long[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static long max(long[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  /** Digits behind the point that leave the largest value 15 digits in all; may be negative. */
  private static int floatDecimals(Column column) {
    double largest = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        largest = Math.max(largest, Math.abs(column.number(row)));
      }
    }
    int magnitude = largest == 0 ? 0 : (int) StrictMath.ceil(StrictMath.log10(largest));
    return 15 - magnitude;
  }

  private static long whole(Column column, int row, int floatDecimals) {
    return column instanceof LongColumn c
        ? c.value(row)
        : (long) StrictMath.rint(scaled(column.number(row), floatDecimals));
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int categories() {
    return bins.categories();
  }

  @Override
  public boolean missing() {
    return missing;
  }

  @Override
  public boolean ordered() {
    return true;
  }

  NumberBins bins() {
    return bins;
  }

  /** The calendar of its times, between its bounds; none for numbers and for spikes alone. */
  Calendar calendar() {
    return bins.isAllSpikes() ? Calendar.NONE : Calendar.of(type, bins.lowest(), bins.highest());
  }

  @Override
  public int[] encode(Column column, Rng rng) {
    var categories = new int[column.size()];
    for (int row = 0; row < categories.length; row++) {
      categories[row] =
          column.isMissing(row) ? bins.categories() : bins.category(whole(column, row));
    }
    return categories;
  }

  /** A cell as a whole number; it is not missing. */
  long whole(Column column, int row) {
    return whole(column, row, floatDecimals);
  }

  @Override
  public Column decode(int[] categories, Stream inside) {
    return decode(categories, inside, (row, drawn) -> drawn);
  }

  /** What becomes of a number that was drawn inside a bin. */
  @FunctionalInterface
  interface Snap {
    long to(int row, long drawn);
  }

  /** As {@link Margin#decode}; what is drawn inside a bin is then moved. */
  Column decode(int[] categories, Stream inside, Snap snap) {
    var cells = new long[categories.length];
    for (int row = 0; row < cells.length; row++) {
      int category = categories[row];
      if (category == bins.categories()) {
        cells[row] = LongColumn.MISSING;
      } else if (bins.isSpike(category)) {
        cells[row] = bins.spike(category);
      } else {
        cells[row] = snap.to(row, drawn(category, inside.at(row)));
      }
    }
    if (!type.equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING))) {
      return LongColumn.of(type, cells);
    }
    var doubles = new double[cells.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = cells[i] == LongColumn.MISSING ? Double.NaN : unscaled(cells[i]);
    }
    return DoubleColumn.of(doubles);
  }

  long lowest() {
    return bins.lowest();
  }

  long highest() {
    return bins.highest();
  }

  private double unscaled(long cell) {
    return floatDecimals >= 0 && floatDecimals <= 18
        ? Decimals.toDouble(cell, floatDecimals)
        : clamped(BigDecimal.valueOf(cell, floatDecimals).doubleValue());
  }

  private static double clamped(double number) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
  }

  /** A number times a power of ten, which itself may be no double. */
  private static double scaled(double number, int power) {
    int half = Math.abs(power) > LARGEST_POWER ? power / 2 : power;
    double scaled = number * StrictMath.pow(10, half);
    return half == power ? scaled : scaled * StrictMath.pow(10, power - half);
  }

  /** A spike would be drawn twice over, by itself and from its bin: such draws are repeated. */
  private long drawn(int category, Rng rng) {
    long value = bins.draw(category, rng.nextDouble());
    for (int i = 1; i < ATTEMPTS && bins.holdsSpike(value); i++) {
      value = bins.draw(category, rng.nextDouble());
    }
    return value;
  }

  @Override
  public Column cell(String column, String text) {
    Column cell = CellText.read(type, column, text);
    long value = whole(cell, 0, floatDecimals);
    if (!bins.reaches(value)) {
      throw GivenCells.unseen(column, text)
          .at("it lies outside of what the model has learnt")
          .toFix("give a value that the column has.");
    }
    return cell;
  }

  @Override
  public Map<String, Object> attributes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("missing", missing);
    map.put("floatDecimals", (long) floatDecimals);
    map.put("spikes", bins.spikes());
    map.put("edges", bins.edges());
    map.put("bends", bins.bends());
    map.put("step", bins.step());
    return map;
  }

  static NumberMargin restore(ColumnType type, Tree attributes) {
    var bins =
        new NumberBins(
            attributes.wholes("spikes"),
            attributes.wholes("edges"),
            attributes.numbers("bends"),
            attributes.whole("step"));
    return new NumberMargin(
        type, bins, attributes.flag("missing"), attributes.integer("floatDecimals"));
  }

  static List<Long> boxed(long[] values) {
    List<Long> list = new ArrayList<>();
    for (long value : values) {
      list.add(value);
    }
    return list;
  }
}
