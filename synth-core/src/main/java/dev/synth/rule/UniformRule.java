package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers spread evenly from a smallest to a largest one, both included. */
public final class UniformRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("uniform", "uniform(min, max)", "uniform(1, 100)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(written(NamedArguments.of(ABOUT.usage(), values)));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, written(given));
    return EdgeCells.ofNumbers(arguments, given, decimals, /* least= */ null, /* most= */ null);
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    Range range = Range.of(given, RuleCells.decimals(arguments, written(given))).orElseThrow();
    return OptionalLong.of(range.max() - range.min() + 1);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, written(given));
    Range range = Range.of(given, decimals).orElseThrow();
    return Draws.numbers(arguments, decimals, (row, rng) -> range.draw(rng));
  }

  private static int written(NamedArguments given) {
    return Math.max(given.decimals("min"), given.decimals("max"));
  }
}
