package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Positive numbers with a long tail, such as prices and incomes, drawn again while they are outside
 * optional bounds.
 */
public final class LognormalRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("lognormal", "lognormal(median, sigma, min, max)", "lognormal(25.00, 0.8)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(NamedArguments.of(ABOUT.usage(), values).decimals("median"));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, given.decimals("median"));
    BigDecimal least = BigDecimal.ONE.movePointLeft(decimals); // none is 0
    return EdgeCells.ofNumbers(arguments, given, decimals, least, /* most= */ null);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double median = given.number("median").doubleValue();
    double sigma = given.number("sigma").doubleValue();
    if (median <= 0 || sigma <= 0) {
      throw given
          .error("'median' and 'sigma' must be above 0")
          .toFix(
              "half of the numbers lie below the median; sigma 1 means that two in three lie within a factor of 2.7.");
    }
    int decimals = RuleCells.decimals(arguments, given.decimals("median"));
    Optional<Range> range = Range.of(given, decimals);
    return Draws.numbers(
        arguments,
        decimals,
        (row, rng) -> {
          if (range.isEmpty()) {
            return Decimals.scale(median * StrictMath.exp(sigma * rng.nextGaussian()), decimals);
          }
          return range
              .get()
              .inside(
                  () ->
                      Decimals.scale(
                          median * StrictMath.exp(sigma * rng.nextGaussian()), decimals));
        });
  }
}
