package dev.synth.rule;

import dev.synth.random.Rng;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The scaled numbers that a rule may make.
 *
 * @param min smallest
 * @param max largest, at least {@code min} and less than 2^63 - 1 away from it
 */
record Range(long min, long max) {
  private static final int ATTEMPTS = 64;

  /**
   * The range from the arguments {@code min} and {@code max}; empty when neither is given.
   *
   * @throws dev.synth.problem.SynthException when the range is empty or too wide
   */
  static Optional<Range> of(NamedArguments given, int decimals) {
    if (given.usage().startsWith("uniform(") || (given.has("min") && given.has("max"))) {
      return Optional.of(
          checked(
              given,
              scaled(given, given.number("min"), decimals, RoundingMode.CEILING),
              scaled(given, given.number("max"), decimals, RoundingMode.FLOOR)));
    }
    if (!given.has("min") && !given.has("max")) {
      return Optional.empty();
    }
    long far = Long.MAX_VALUE / 2 - 1;
    return Optional.of(
        given.has("min")
            ? new Range(scaled(given, given.number("min"), decimals, RoundingMode.CEILING), far)
            : new Range(-far, scaled(given, given.number("max"), decimals, RoundingMode.FLOOR)));
  }

  private static Range checked(NamedArguments given, long min, long max) {
    if (min > max) {
      throw given
          .error("no number lies from 'min' to 'max'")
          .toFix("give a 'max' that is not below 'min'.");
    }
    if (max - min < 0 || max - min == Long.MAX_VALUE) {
      throw given.error("'min' to 'max' is too wide").toFix("bring them nearer together.");
    }
    return new Range(min, max);
  }

  private static long scaled(
      NamedArguments given, BigDecimal value, int decimals, RoundingMode rounding) {
    try {
      return value.setScale(decimals, rounding).unscaledValue().longValueExact();
    } catch (ArithmeticException e) {
      throw given
          .error(value.toPlainString() + " does not fit")
          .at("the column has " + decimals + " decimals, and 18 digits in all")
          .because(e)
          .toFix("give a smaller number.");
    }
  }

  /** One of them, evenly. */
  long draw(Rng rng) {
    return min + rng.nextLong(max - min + 1);
  }

  /** Draws again until the number is inside; after 64 attempts the nearest bound. */
  long inside(LongSupplier draw) {
    long value = 0;
    for (int i = 0; i < ATTEMPTS; i++) {
      value = draw.getAsLong();
      if (value >= min && value <= max) {
        return value;
      }
    }
    return Math.max(min, Math.min(max, value));
  }
}
