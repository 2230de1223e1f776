package dev.synth.expression;

import dev.synth.table.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression that knows its columns.
 *
 * @param scale most digits behind the point of a number; {@link #ANY_SCALE} where that is not known
 * @param value BigDecimal, String, LocalDate, LocalDateTime, LocalTime, Period or Boolean by type
 * @param whole the same as a whole number, of that scale or of days, where there is a short way
 */
record Typed(Type type, int scale, Value value, Optional<Whole> whole) {
  Typed(Type type, int scale, Value value) {
    this(type, scale, value, Optional.empty());
  }

  /** A number times 10^scale, or a date as its day. */
  @FunctionalInterface
  interface Whole {
    /** Stands for what is missing. */
    long MISSING = Long.MIN_VALUE;

    /**
     * In a row.
     *
     * @throws ArithmeticException beyond a long; then the exact way tells
     */
    long in(Table rows, int row);
  }

  /** The same with a short way. */
  Typed with(Whole shortWay) {
    return new Typed(type, scale, value, Optional.of(shortWay));
  }

  /** Of a quotient, or of a column of floating-point numbers. */
  static final int ANY_SCALE = -1;

  /** What it is in a row; null where it is missing or unknown. */
  @FunctionalInterface
  interface Value {
    @Nullable Object in(Table rows, int row);
  }

  static Typed of(Type type, Value value) {
    return new Typed(type, 0, value);
  }

  static Typed number(int scale, Value value) {
    return new Typed(Type.NUMBER, scale, value);
  }

  static int wider(int scale, int other) {
    return scale == ANY_SCALE || other == ANY_SCALE ? ANY_SCALE : Math.max(scale, other);
  }
}
