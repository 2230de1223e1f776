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
import java.util.OptionalLong;

/** Counts of successes among so many trials, up to 10,000 (binomial). */
public final class BinomialRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("binomial", "binomial(trials, p, min, max)", "binomial(20, 0.3)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(0);
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, 0);
    return EdgeCells.ofNumbers(
        arguments, given, decimals, BigDecimal.ZERO, new BigDecimal(given.text("trials")));
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return OptionalLong.of(given.count("trials", 1, 10_000, 1) + 1L);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int trials = given.count("trials", 1, 10_000, 1);
    double p = given.number("p").doubleValue();
    if (p < 0 || p > 1) {
      throw given.error("'p' is a probability").toFix("give a number from 0 to 1.");
    }
    return Distribution.rule(
        arguments,
        given,
        0,
        rng -> {
          int successes = 0;
          for (int trial = 0; trial < trials; trial++) {
            successes += rng.nextDouble() < p ? 1 : 0;
          }
          return successes;
        });
  }
}
