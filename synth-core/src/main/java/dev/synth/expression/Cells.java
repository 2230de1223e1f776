package dev.synth.expression;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;

/** Cells as values of the language. */
final class Cells {
  private static final List<String> FLAGS = List.of("true", "false");

  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private Cells() {}

  /** The cells of the column at that place. */
  static Typed of(int place, ColumnType type) {
    if (type instanceof ColumnType.Numeric numeric) {
      return numeric.decimals() == ColumnType.Numeric.FLOATING
          ? floating(place)
          : Typed.number(numeric.decimals(), decimal(place, numeric.decimals())).with(whole(place));
    }
    if (type instanceof ColumnType.Temporal temporal) {
      return temporal(place, TemporalFormat.of(temporal.pattern()));
    }
    Typed.Value text = (rows, row) -> rows.column(place).text(row);
    boolean flags =
        type instanceof ColumnType.Categorical category
            && !category.levels().isEmpty()
            && FLAGS.containsAll(category.levels());
    return flags
        ? Typed.of(
            Type.FLAG,
            (rows, row) -> {
              String cell = rows.column(place).text(row);
              return cell == null ? null : Boolean.valueOf(cell);
            })
        : Typed.of(Type.TEXT, text);
  }

  private static Typed.Whole whole(int place) {
    return (rows, row) -> ((LongColumn) rows.column(place)).value(row);
  }

  private static Typed.Value decimal(int place, int decimals) {
    return (rows, row) -> {
      var cells = (LongColumn) rows.column(place);
      return cells.isMissing(row) ? null : BigDecimal.valueOf(cells.value(row), decimals);
    };
  }

  private static Typed floating(int place) {
    return Typed.number(
        Typed.ANY_SCALE,
        (rows, row) -> {
          var cells = (DoubleColumn) rows.column(place);
          return cells.isMissing(row) ? null : new BigDecimal(Decimals.text(cells.number(row)));
        });
  }

  private static Typed temporal(int place, TemporalFormat format) {
    Type type = !format.hasTime() ? Type.DATE : format.hasDate() ? Type.DATETIME : Type.TIME;
    Typed cell = exact(place, type, format);
    return type == Type.DATE ? cell.with(whole(place)) : cell;
  }

  private static Typed exact(int place, Type type, TemporalFormat format) {
    return Typed.of(
        type,
        (rows, row) -> {
          Column cells = rows.column(place);
          if (cells.isMissing(row)) {
            return null;
          }
          Object cell = format.temporal(((LongColumn) cells).value(row));
          return cell instanceof OffsetDateTime offset ? offset.toLocalDateTime() : cell;
        });
  }

  /**
   * The ticks of a value in that format.
   *
   * @param value a LocalDate, LocalDateTime or LocalTime
   */
  static long ticks(Object value, TemporalFormat format) {
    if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    long perSecond = format.ticksPerSecond();
    long seconds =
        value instanceof LocalTime time
            ? time.toSecondOfDay()
            : ((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC);
    int nanos = ((Temporal) value).get(ChronoField.NANO_OF_SECOND);
    return Math.addExact(
        Math.multiplyExact(seconds, perSecond), nanos * perSecond / NANOS_A_SECOND);
  }
}
