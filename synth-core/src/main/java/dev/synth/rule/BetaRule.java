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

/** Shares and scores between two bounds, 0 and 1 when left out (beta). */
public final class BetaRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("beta", "beta(a, b, min, max)", "beta(2, 5, 0.00, 1.00)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(
        Math.max(2, NamedArguments.of(ABOUT.usage(), values).decimals("max")));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, Math.max(2, given.decimals("max")));
    return EdgeCells.ofNumbers(arguments, given, decimals, BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double a = Distribution.positive(given, "a");
    double b = Distribution.positive(given, "b");
    double min = given.number("min", BigDecimal.ZERO).doubleValue();
    double max = given.number("max", BigDecimal.ONE).doubleValue();
    if (min >= max) {
      throw given.error("'min' is not below 'max'").toFix("give the smaller one as min.");
    }
    int decimals = RuleCells.decimals(arguments, Math.max(2, given.decimals("max")));
    return Draws.numbers(
        arguments,
        decimals,
        (row, rng) -> {
          double one = Distribution.gamma(a, rng);
          double share = one / (one + Distribution.gamma(b, rng));
          return Decimals.scale(min + (max - min) * share, decimals);
        });
  }
}
