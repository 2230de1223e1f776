package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Positive numbers with a hump and a tail (gamma); their mean is shape times scale. */
public final class GammaRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("gamma", "gamma(shape, scale, min, max)", "gamma(2, 15.0)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(NamedArguments.of(ABOUT.usage(), values).decimals("scale"));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, given.decimals("scale"));
    return EdgeCells.ofNumbers(arguments, given, decimals, BigDecimal.ZERO, /* most= */ null);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double shape = Distribution.positive(given, "shape");
    double scale = Distribution.positive(given, "scale");
    return Distribution.rule(
        arguments, given, given.decimals("scale"), rng -> scale * Distribution.gamma(shape, rng));
  }
}
