package dev.synth.expression;

import dev.synth.table.Decimals;
import dev.synth.table.Table;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as longs, where that is exact: an object a row costs ten times as much. What
 * leaves a long throws, and is computed the exact way.
 */
final class Wholes {
  /** More digits are for the exact way. */
  private static final int MOST_DIGITS = 18;

  private Wholes() {}

  /** A sum, a difference or a product of numbers; none where one has no short way. */
  static Typed numbers(String sign, Typed exact, Typed left, Typed right) {
    boolean product = sign.equals("*");
    int scale = exact.scale();
    if (left.whole().isEmpty() || right.whole().isEmpty() || scale > MOST_DIGITS) {
      return exact;
    }
    if (sign.equals("/") || scale == Typed.ANY_SCALE) {
      return exact;
    }
    long up = product ? 1 : Decimals.power(scale - left.scale());
    long upToo = product ? 1 : Decimals.power(scale - right.scale());
    LongBinaryOperator operator =
        product
            ? Math::multiplyExact
            : sign.equals("+")
                ? (x, y) -> Math.addExact(Math.multiplyExact(x, up), Math.multiplyExact(y, upToo))
                : (x, y) ->
                    Math.subtractExact(Math.multiplyExact(x, up), Math.multiplyExact(y, upToo));
    return exact.with(both(left.whole().get(), right.whole().get(), operator));
  }

  /** Days added to a date, or between two. */
  static Typed days(Typed exact, Typed left, Typed right, LongBinaryOperator operator) {
    boolean known = left.whole().isPresent() && right.whole().isPresent();
    return known ? exact.with(both(left.whole().get(), right.whole().get(), operator)) : exact;
  }

  private static Typed.Whole both(Typed.Whole a, Typed.Whole b, LongBinaryOperator operator) {
    return (rows, row) -> {
      long x = a.in(rows, row);
      long y = x == Typed.Whole.MISSING ? x : b.in(rows, row);
      return y == Typed.Whole.MISSING ? y : there(operator.applyAsLong(x, y));
    };
  }

  /** The one long that stands for what is missing is told the exact way. */
  private static long there(long value) {
    if (value == Typed.Whole.MISSING) {
      throw new ArithmeticException("beyond a long");
    }
    return value;
  }

  /** Tells how two whole numbers compare. */
  @FunctionalInterface
  private interface Sign {
    boolean holds(int compared);
  }

  /** A comparison by the short ways of both sides, where they have one; else the exact one. */
  static Typed.Value comparison(String sign, Typed left, Typed right, Typed.Value exact) {
    Optional<Typed.Whole> one = left.whole();
    Optional<Typed.Whole> other = right.whole();
    boolean alike = left.type() == right.type() && left.scale() >= 0 && right.scale() >= 0;
    int scale = Math.max(left.scale(), right.scale());
    if (!alike || one.isEmpty() || other.isEmpty() || scale > MOST_DIGITS) {
      return exact;
    }
    long up = Decimals.power(scale - left.scale());
    long upToo = Decimals.power(scale - right.scale());
    Typed.Whole a = one.get();
    Typed.Whole b = other.get();
    Sign holds = sign(sign);
    return new Typed.Value() {
      @Override
      public @Nullable Object in(Table rows, int row) {
        try {
          long x = a.in(rows, row);
          long y = b.in(rows, row);
          boolean unknown = x == Typed.Whole.MISSING || y == Typed.Whole.MISSING;
          return unknown
              ? null
              : holds.holds(Long.compare(Math.multiplyExact(x, up), Math.multiplyExact(y, upToo)));
        } catch (ArithmeticException beyond) {
          return exact.in(rows, row);
        }
      }
    };
  }

  private static Sign sign(String sign) {
    return switch (sign) {
      case "=" -> compared -> compared == 0;
      case "<>" -> compared -> compared != 0;
      case "<" -> compared -> compared < 0;
      case "<=" -> compared -> compared <= 0;
      case ">" -> compared -> compared > 0;
      default -> compared -> compared >= 0;
    };
  }
}
