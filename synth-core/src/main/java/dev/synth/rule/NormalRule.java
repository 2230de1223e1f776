package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import java.util.List;
import java.util.Optional;

/** Numbers around a mean (Gauss), drawn again while they are outside optional bounds. */
public final class NormalRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("normal", "normal(mean, sd, min, max)", "normal(50.0, 10)");

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
    return EdgeCells.ofNumbers(arguments, given, decimals, /* least= */ null, /* most= */ null);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double mean = given.number("mean").doubleValue();
    double sd = given.number("sd").doubleValue();
    if (sd <= 0) {
      throw given.error("'sd' must be above 0").toFix("give the standard deviation.");
    }
    int decimals = RuleCells.decimals(arguments, given.decimals("mean"));
    Optional<Range> range = Range.of(given, decimals);
    return Draws.numbers(
        arguments,
        decimals,
        (row, rng) -> {
          if (range.isEmpty()) {
            return Decimals.scale(mean + sd * rng.nextGaussian(), decimals);
          }
          return range.get().inside(() -> Decimals.scale(mean + sd * rng.nextGaussian(), decimals));
        });
  }
}
