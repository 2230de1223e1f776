package dev.synth.mapping;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads a cell that is there as a value of some Java type; throws ArithmeticException,
 * IllegalArgumentException or DateTimeException when it is none.
 */
@FunctionalInterface
interface Cell {
  /** The value of that row's cell, which is not missing. */
  Object value(Column column, int row);

  /** What reads cells of that column's type as values of that Java type. */
  static Cell of(Class<?> type, ColumnType from) {
    if (type.isEnum()) {
      return constants(type);
    }
    if (from instanceof ColumnType.Temporal t) {
      TemporalFormat format = TemporalFormat.of(t.pattern());
      return (column, row) ->
          temporal(type, format.temporal(((LongColumn) column).value(row)), column, row);
    }
    return switch (type.getName()) {
      case "byte", "java.lang.Byte" -> (c, row) -> decimal(c, row).byteValueExact();
      case "short", "java.lang.Short" -> (c, row) -> decimal(c, row).shortValueExact();
      case "int", "java.lang.Integer" -> (c, row) -> decimal(c, row).intValueExact();
      case "long", "java.lang.Long" -> (c, row) -> decimal(c, row).longValueExact();
      case "java.math.BigInteger" -> (c, row) -> integer(decimal(c, row));
      case "java.math.BigDecimal" -> Cell::decimal;
      case "float", "java.lang.Float" -> (c, row) -> decimal(c, row).floatValue();
      case "double", "java.lang.Double" -> (c, row) -> decimal(c, row).doubleValue();
      case "boolean", "java.lang.Boolean" -> (c, row) -> truth(text(c, row));
      case "java.util.UUID" -> (c, row) -> UUID.fromString(text(c, row));
      case "java.lang.String", "java.lang.CharSequence" -> Cell::text;
      case "java.time.LocalDate" -> (c, row) -> LocalDate.parse(text(c, row));
      case "java.time.LocalTime" -> (c, row) -> LocalTime.parse(text(c, row));
      case "java.time.LocalDateTime" -> (c, row) -> LocalDateTime.parse(text(c, row));
      case "java.time.Instant" -> (c, row) -> Instant.parse(text(c, row));
      case "java.time.OffsetDateTime" -> (c, row) -> OffsetDateTime.parse(text(c, row));
      default -> throw new IllegalStateException("no column makes " + type);
    };
  }

  private static String text(Column column, int row) {
    return Objects.requireNonNull(column.text(row), "a missing cell was read");
  }

  private static BigDecimal decimal(Column column, int row) {
    return new BigDecimal(text(column, row).strip());
  }

  private static BigInteger integer(BigDecimal value) {
    return value.setScale(0, RoundingMode.UNNECESSARY).unscaledValue();
  }

  private static boolean truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "t", "1" -> true;
      case "false", "no", "n", "f", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Cell constants(Class<?> type) {
    Map<String, Object> exact = new HashMap<>();
    Map<String, Object> canonical = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      exact.put(name, constant);
      canonical.putIfAbsent(Names.canonical(name), constant);
    }
    return (column, row) -> {
      String text = text(column, row);
      Object found = exact.getOrDefault(text, canonical.get(Names.canonical(text)));
      if (found == null) {
        throw new IllegalArgumentException("no constant has this name");
      }
      return found;
    };
  }

  private static Object temporal(Class<?> type, TemporalAccessor value, Column column, int row) {
    if (type == String.class || type == CharSequence.class) {
      return text(column, row);
    }
    if (value instanceof LocalTime time) {
      return as(type, LocalTime.class, time);
    }
    LocalDateTime moment =
        value instanceof LocalDate day
            ? day.atStartOfDay()
            : value instanceof OffsetDateTime offset
                ? offset.toLocalDateTime()
                : (LocalDateTime) value;
    return switch (type.getName()) {
      case "java.time.LocalDateTime" -> moment;
      case "java.time.Instant" -> moment.toInstant(ZoneOffset.UTC);
      case "java.time.OffsetDateTime" -> moment.atOffset(ZoneOffset.UTC);
      case "java.time.LocalDate" -> {
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
          throw new IllegalArgumentException("the time of day would be lost");
        }
        yield moment.toLocalDate();
      }
      default -> throw new IllegalArgumentException("a date makes no " + type.getSimpleName());
    };
  }

  private static Object as(Class<?> type, Class<?> given, Object value) {
    if (type != given) {
      throw new IllegalArgumentException("a time makes no " + type.getSimpleName());
    }
    return value;
  }
}
