package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Decimals;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Rules of numbers that are drawn from a distribution, inside optional bounds. */
final class Distribution {
  private Distribution() {}

  /**
   * A rule of such numbers, drawn again while they are outside of the arguments {@code min, max}.
   *
   * @param decimals digits behind the point in a column of text
   */
  static Rule rule(
      RuleArguments arguments, NamedArguments given, int decimals, ToDoubleFunction<Rng> draw) {
    int digits = RuleCells.decimals(arguments, decimals);
    Optional<Range> range = Range.of(given, digits);
    return Draws.numbers(
        arguments,
        digits,
        (row, rng) ->
            range.isEmpty()
                ? Decimals.scale(draw.applyAsDouble(rng), digits)
                : range.get().inside(() -> Decimals.scale(draw.applyAsDouble(rng), digits)));
  }

  /** A number of a parameter that is above 0. */
  static double positive(NamedArguments given, String name) {
    double value = given.number(name).doubleValue();
    if (value <= 0) {
      throw given.error("'" + name + "' must be above 0").toFix("give a number above 0.");
    }
    return value;
  }

  /** Exponential of mean 1, by inversion. */
  static double exponential(Rng rng) {
    return -StrictMath.log(1 - rng.nextDouble());
  }

  /** Gamma of scale 1 (Marsaglia and Tsang 2000). */
  static double gamma(double shape, Rng rng) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - rng.nextDouble(), 1 / shape);
      return boost * gamma(shape + 1, rng);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = rng.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = 1 - rng.nextDouble();
        if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }
}
