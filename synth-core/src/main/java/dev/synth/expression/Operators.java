package dev.synth.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What signs mean, once types are known. What is missing makes its result missing. */
final class Operators {
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** Digits of a difference of datetimes, in days: a millisecond is 1.2e-8 of one. */
  private static final int DAY_DIGITS = 12;

  private Operators() {}

  /** A value of two that are there. */
  @FunctionalInterface
  interface OfTwo {
    @Nullable Object of(Object left, Object right);
  }

  static Typed.Value both(Typed left, Typed right, OfTwo operator) {
    Typed.Value a = left.value();
    Typed.Value b = right.value();
    return (rows, row) -> {
      Object x = a.in(rows, row);
      if (x == null) {
        return null;
      }
      Object y = b.in(rows, row);
      return y == null ? null : operator.of(x, y);
    };
  }

  static @Nullable BigDecimal quotient(Object left, Object right) {
    var divisor = (BigDecimal) right;
    return divisor.signum() == 0
        ? null
        : ((BigDecimal) left).divide(divisor, MathContext.DECIMAL128);
  }

  /** Three values, as in SQL: false and unknown is false. */
  static Typed.Value and(Typed left, Typed right) {
    return (rows, row) -> {
      Object x = left.value().in(rows, row);
      if (Boolean.FALSE.equals(x)) {
        return false;
      }
      Object y = right.value().in(rows, row);
      return Boolean.FALSE.equals(y) ? Boolean.FALSE : (x == null || y == null) ? null : true;
    };
  }

  static Typed.Value or(Typed left, Typed right) {
    return (rows, row) -> {
      Object x = left.value().in(rows, row);
      if (Boolean.TRUE.equals(x)) {
        return true;
      }
      Object y = right.value().in(rows, row);
      return Boolean.TRUE.equals(y) ? Boolean.TRUE : (x == null || y == null) ? null : false;
    };
  }

  static Typed.Value not(Typed operand) {
    return (rows, row) -> {
      Object value = operand.value().in(rows, row);
      return value == null ? null : !((Boolean) value);
    };
  }

  static Typed.Value choice(Typed condition, Typed then, Typed otherwise) {
    return (rows, row) -> {
      Object known = condition.value().in(rows, row);
      return known == null ? null : ((Boolean) known ? then : otherwise).value().in(rows, row);
    };
  }

  /** Negative, zero or positive; numbers by value, whatever their digits. */
  @SuppressWarnings("unchecked")
  static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  static boolean equal(Object left, Object right) {
    return left instanceof BigDecimal ? compare(left, right) == 0 : left.equals(right);
  }

  static OfTwo comparison(String sign) {
    return switch (sign) {
      case "=" -> Operators::equal;
      case "<>" -> (x, y) -> !equal(x, y);
      case "<" -> (x, y) -> compare(x, y) < 0;
      case "<=" -> (x, y) -> compare(x, y) <= 0;
      case ">" -> (x, y) -> compare(x, y) > 0;
      default -> (x, y) -> compare(x, y) >= 0;
    };
  }

  static Typed atStartOfDay(Typed date) {
    return Typed.of(
        Type.DATETIME,
        (rows, row) -> {
          Object day = date.value().in(rows, row);
          return day == null ? null : ((LocalDate) day).atStartOfDay();
        });
  }

  /** Days from the right one to the left one. */
  static BigDecimal days(Object left, Object right) {
    if (left instanceof LocalDate to) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) right, to));
    }
    Duration between = Duration.between((LocalDateTime) right, (LocalDateTime) left);
    BigDecimal seconds =
        BigDecimal.valueOf(between.getSeconds()).add(BigDecimal.valueOf(between.getNano(), 9));
    return seconds.divide(SECONDS_A_DAY, DAY_DIGITS, RoundingMode.HALF_UP);
  }

  /** A date so many days later, or so many months and years; null beyond the calendar. */
  static @Nullable Object moved(Object date, Object by, int direction) {
    try {
      if (by instanceof Period period) {
        Period signed = direction < 0 ? period.negated() : period;
        return date instanceof LocalDate day
            ? day.plus(signed)
            : ((LocalDateTime) date).plus(signed);
      }
      if (date instanceof LocalDate day) {
        return LocalDate.ofEpochDay(
            Math.addExact(day.toEpochDay(), direction * ((BigDecimal) by).longValueExact()));
      }
      BigDecimal days = ((BigDecimal) by).multiply(BigDecimal.valueOf(direction));
      BigDecimal nanos = days.multiply(SECONDS_A_DAY).movePointRight(9);
      return ((LocalDateTime) date)
          .plus(Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    } catch (ArithmeticException | java.time.DateTimeException e) {
      return null;
    }
  }

  /** SQL's pattern: % is any text, _ any character. */
  static boolean like(String text, String pattern) {
    int t = 0;
    int p = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (p < pattern.length() && wanted == '%') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && (wanted == '_' || wanted == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '%') {
      p++;
    }
    return p == pattern.length();
  }
}
