package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** Whole numbers that go up by a step from row to row: unique, and never random. */
public final class SequenceRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("sequence", "sequence(start, step)", "sequence(1)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(0);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    long start = whole(given, "start");
    long step = whole(given, "step");
    if (step == 0) {
      throw given.error("'step' is 0").toFix("give a step other than 0, or leave it out.");
    }
    int decimals = RuleCells.decimals(arguments, 0);
    long one = Decimals.power(decimals);
    return Draws.numbers(
        arguments,
        decimals,
        (row, rng) -> Math.multiplyExact(Math.addExact(start, Math.multiplyExact(step, row)), one));
  }

  private static long whole(NamedArguments given, String name) {
    BigDecimal number = given.number(name, BigDecimal.ONE);
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw given
          .error("'" + name + "' is not a whole number: " + number.toPlainString())
          .because(e)
          .toFix("write it without digits behind the point.");
    }
  }
}
