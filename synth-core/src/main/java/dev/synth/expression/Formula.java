package dev.synth.expression;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** An expression that computes the cells of a column. Immutable and thread-safe. */
public final class Formula {
  private static final int MOST_DECIMALS = 18;

  private final Typed typed;
  private final ColumnType type;

  private Formula(Typed typed, ColumnType type) {
    this.typed = typed;
    this.type = type;
  }

  static Formula of(String text, Node node, Typed typed, Field target) {
    ColumnType type = target.type();
    Type wanted = Cells.of(0, type).type();
    boolean fits = typed.type() == wanted || typed.type() == Type.NULL;
    if (!fits) {
      throw Trouble.typing(
          text,
          node.at(),
          "column '"
              + target.name()
              + "' is "
              + wanted.words()
              + ", and this is "
              + typed.type().words(),
          "give the column another type, or the formula another meaning.");
    }
    if (type instanceof ColumnType.Numeric numeric
        && numeric.decimals() != ColumnType.Numeric.FLOATING
        && (typed.scale() == Typed.ANY_SCALE || typed.scale() > numeric.decimals())) {
      throw Trouble.typing(
          text,
          node.at(),
          "this may have more digits behind the point than column '" + target.name() + "' has",
          "write round(.., " + numeric.decimals() + ").");
    }
    return new Formula(typed, type);
  }

  /** The type of a column of such values. */
  static ColumnType type(Typed typed) {
    return switch (typed.type()) {
      case NUMBER ->
          new ColumnType.Numeric(
              typed.scale() == Typed.ANY_SCALE
                  ? ColumnType.Numeric.FLOATING
                  : Math.min(MOST_DECIMALS, Math.max(0, typed.scale())));
      case DATE -> new ColumnType.Temporal("yyyy-MM-dd");
      case DATETIME -> new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss");
      case TIME -> new ColumnType.Temporal("HH:mm:ss");
      case FLAG -> new ColumnType.Categorical(List.of("false", "true"), false);
      case TEXT, PERIOD, NULL -> new ColumnType.Text();
    };
  }

  /**
   * The cells of every row; missing where something they need is, or where no cell can hold them.
   */
  public Column compute(Table rows) {
    if (type instanceof ColumnType.Text) {
      List<@Nullable String> texts = new ArrayList<>();
      for (int row = 0; row < rows.rows(); row++) {
        texts.add((String) typed.value().in(rows, row));
      }
      return TextColumn.of(texts);
    }
    if (type instanceof ColumnType.Categorical category) {
      return codes(rows, category);
    }
    if (type.equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING))) {
      var doubles = new double[rows.rows()];
      for (int row = 0; row < doubles.length; row++) {
        Object value = typed.value().in(rows, row);
        doubles[row] = value == null ? Double.NaN : ((BigDecimal) value).doubleValue();
      }
      return DoubleColumn.of(doubles);
    }
    ToLongFunction<Object> unit = unit();
    Optional<Typed.Whole> shortWay = shortWay();
    var longs = new long[rows.rows()];
    for (int row = 0; row < longs.length; row++) {
      longs[row] =
          shortWay.isPresent()
              ? whole(rows, row, shortWay.get(), unit)
              : whole(typed.value().in(rows, row), unit);
    }
    return LongColumn.of(type, longs);
  }

  /** The cells as whole numbers, where the type's unit is that of the values or a finer one. */
  private Optional<Typed.Whole> shortWay() {
    boolean day = type instanceof ColumnType.Temporal && type.word().equals("date");
    if (typed.type() == Type.DATE && day) {
      return typed.whole();
    }
    boolean fits =
        type instanceof ColumnType.Numeric numeric
            && typed.type() == Type.NUMBER
            && typed.scale() >= 0
            && typed.scale() <= numeric.decimals();
    if (!fits) {
      return Optional.empty();
    }
    long up = Decimals.power(((ColumnType.Numeric) type).decimals() - typed.scale());
    return typed
        .whole()
        .map(
            whole ->
                (rows, row) -> {
                  long value = whole.in(rows, row);
                  return value == Typed.Whole.MISSING ? value : Math.multiplyExact(value, up);
                });
  }

  private long whole(Table rows, int row, Typed.Whole shortWay, ToLongFunction<Object> unit) {
    try {
      return shortWay.in(rows, row);
    } catch (ArithmeticException beyond) {
      return whole(typed.value().in(rows, row), unit);
    }
  }

  private ToLongFunction<Object> unit() {
    if (type instanceof ColumnType.Numeric numeric) {
      int decimals = numeric.decimals();
      return value -> ((BigDecimal) value).setScale(decimals).unscaledValue().longValueExact();
    }
    TemporalFormat format = TemporalFormat.of(((ColumnType.Temporal) type).pattern());
    return value -> Cells.ticks(value, format);
  }

  private static long whole(@Nullable Object value, ToLongFunction<Object> unit) {
    try {
      return value == null ? LongColumn.MISSING : unit.applyAsLong(value);
    } catch (ArithmeticException beyond) {
      return LongColumn.MISSING;
    }
  }

  private Column codes(Table rows, ColumnType.Categorical category) {
    List<String> levels = category.levels();
    Map<String, Integer> codeOf = new HashMap<>();
    for (int k = 0; k < levels.size(); k++) {
      codeOf.put(levels.get(k), k);
    }
    var codes = new int[rows.rows()];
    for (int row = 0; row < codes.length; row++) {
      Object value = typed.value().in(rows, row);
      codes[row] =
          value == null
              ? CodeColumn.MISSING
              : codeOf.getOrDefault(value.toString(), CodeColumn.MISSING);
    }
    return CodeColumn.of(category, codes);
  }
}
