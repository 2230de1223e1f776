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

/** Waiting times and other numbers of which small ones are the most frequent (exponential). */
public final class ExponentialRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("exponential", "exponential(mean, min, max)", "exponential(12.50)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(NamedArguments.of(ABOUT.usage(), values).decimals("mean"));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, given.decimals("mean"));
    return EdgeCells.ofNumbers(arguments, given, decimals, BigDecimal.ZERO, /* most= */ null);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double mean = Distribution.positive(given, "mean");
    return Distribution.rule(
        arguments, given, given.decimals("mean"), rng -> mean * Distribution.exponential(rng));
  }
}
